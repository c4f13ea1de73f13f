import type { KnownNames } from '../../../lib/editor/index.ts';
import type { Difference, Drift, LastChange } from '../../../lib/tenant/index.ts';
import { DifferenceValue } from './DifferenceValue.tsx';
import styles from './tenant.module.css';

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What others changed in one task, beside what it was and what is wanted. */
export function DriftView({
  drift: { name, lastChange, base, actual, desired, theirs, ours },
  names,
}: {
  readonly drift: Drift;
  readonly names: KnownNames;
}) {
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
  const pointers = [...new Set([...(theirs ?? []), ...(ours ?? [])].map(({ pointer }) => pointer))];
  const at = (list: readonly Difference[] | null, pointer: string) => list?.find((each) => each.pointer === pointer);
  return (
    <table className={styles.sides} aria-label={`${name}: three sides`}>
      <caption>
        {name}
        {desired ? '' : ', which is to be deleted'}
        {lastChange && (
          <>
            , changed
            <ByWhom lastChange={lastChange} />
          </>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">When pulled</th>
          <th scope="col">In the tenant now</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      <tbody>
        {pointers.map((pointer) => {
          const [there, here] = [at(theirs, pointer), at(ours, pointer)];
          const was = (there ?? here)!.before;
          return (
            <tr key={pointer}>
              <th scope="row">{pointer}</th>
              <td>
                <DifferenceValue value={was} names={names} />
              </td>
              <td>
                <DifferenceValue value={there ? there.after : was} names={names} />
              </td>
              <td>
                <DifferenceValue value={here ? here.after : was} names={names} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
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
