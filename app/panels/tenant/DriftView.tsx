import type { KnownNames } from '../../../lib/editor/index.ts';
import type { Drift, LastChange } from '../../../lib/tenant/index.ts';
import { ChangeWords } from './ChangeWords.tsx';
import { DriftChoice } from './DriftChoice.tsx';
import { choiceName } from './driftChoices.ts';
import { DriftJson } from './DriftJson.tsx';
import { type Resolve, TheirChanges } from './TheirChanges.tsx';
import styles from './tenant.module.css';

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

interface Props {
  readonly drift: Drift;
  readonly names: KnownNames;
  readonly resolve: Resolve;
}

/**
 * What others changed in one task since the pull, beside what was changed here: each change is kept or taken. The JSON
 * is folded.
 */
export function DriftView({ drift, names, resolve }: Props) {
  const { name, lastChange, base, actual, desired, theirChanges, ourChanges } = drift;
  const { kept, why, onKeep, onTake } = resolve;
  const whole = (
    <DriftChoice
      about={name}
      all={theirChanges.length > 1}
      choice={kept.has(choiceName(drift, null)) ? 'mine' : null}
      why={why}
      onKeep={() => onKeep(choiceName(drift, null))}
      onTake={() => onTake(drift, null)}
    />
  );
  if (!actual)
    return (
      <div className={styles.drift}>
        <p>
          <strong>{name}</strong> was deleted in the tenant
          <ByWhom lastChange={lastChange} />. Keep it, and it is created again; take theirs, and it is deleted here.
        </p>
        {whole}
      </div>
    );
  if (!base)
    return (
      <div className={styles.drift}>
        <p>
          <strong>{name}</strong> was changed in the tenant
          <ByWhom lastChange={lastChange} />; what it was when the file was pulled is not known.
        </p>
        {whole}
      </div>
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
          <TheirChanges drift={drift} names={names} resolve={resolve} />
          {(!desired || theirChanges.length > 1) && whole}
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
