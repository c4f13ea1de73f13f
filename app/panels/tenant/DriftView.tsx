import type { KnownNames } from '../../../lib/editor/index.ts';
import type { Drift, LastChange } from '../../../lib/tenant/index.ts';
import { ChangeWords } from './ChangeWords.tsx';
import { DriftJson } from './DriftJson.tsx';
import styles from './tenant.module.css';

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What others changed in one task since the pull, beside what was changed here. The JSON is folded. */
export function DriftView({ drift, names }: { readonly drift: Drift; readonly names: KnownNames }) {
  const { name, lastChange, base, actual, desired, theirChanges, ourChanges } = drift;
  if (!actual)
    return (
      <p>
        <strong>{name}</strong> was deleted in the tenant
        <ByWhom lastChange={lastChange} />.
      </p>
    );
  if (!base)
    return (
      <p>
        <strong>{name}</strong> was changed in the tenant
        <ByWhom lastChange={lastChange} />; what it was when the file was pulled is not known.
      </p>
    );
  return (
    <section className={styles.drift} aria-label={`${name}: changed on both sides`}>
      <h4>
        {name}
        {desired ? '' : ', which is to be deleted'}
        {lastChange && (
          <>
            , changed
            <ByWhom lastChange={lastChange} />
          </>
        )}
      </h4>
      <div className={styles.both}>
        <div>
          <h5>In the tenant since the pull</h5>
          <ChangeWords changes={theirChanges} names={names} label="In the tenant since the pull" />
        </div>
        <div>
          <h5>Here since the pull</h5>
          {ourChanges.length > 0 ? (
            <ChangeWords changes={ourChanges} names={names} label="Here since the pull" />
          ) : (
            <p className={styles.quiet}>{desired ? 'Nothing. It would be set back.' : 'It was deleted.'}</p>
          )}
        </div>
      </div>
      <details className={styles.json}>
        <summary>JSON of this task</summary>
        <DriftJson drift={drift} names={names} />
      </details>
    </section>
  );
}

function ByWhom({ lastChange }: { readonly lastChange: LastChange | null }) {
  if (!lastChange) return null;
  const { by, at } = lastChange;
  return (
    <>
      {' '}
      by <strong>{by}</strong> on <time dateTime={at}>{WHEN.format(new Date(at))}</time>
    </>
  );
}
