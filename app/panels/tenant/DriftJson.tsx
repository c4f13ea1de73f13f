import type { KnownNames } from '../../../lib/editor/index.ts';
import type { Difference, Drift } from '../../../lib/tenant/index.ts';
import { DifferenceValue } from './DifferenceValue.tsx';
import styles from './tenant.module.css';

/** The three sides of one task, value by value. */
export function DriftJson({
  drift: { name, theirs, ours },
  names,
}: {
  readonly drift: Drift;
  readonly names: KnownNames;
}) {
  const pointers = [...new Set([...(theirs ?? []), ...(ours ?? [])].map(({ pointer }) => pointer))];
  const at = (list: readonly Difference[] | null, pointer: string) => list?.find((each) => each.pointer === pointer);
  return (
    <table className={styles.sides} aria-label={`${name}: three sides`}>
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
