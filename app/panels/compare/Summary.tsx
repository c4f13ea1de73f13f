import { type EffectGroup, alsoDifferent, countsOf, effectGroups, titleOf } from '../../../lib/diff/index.ts';
import { showChange } from '../../designer/actions/compare/walkChanges.ts';
import { useDesigner } from '../../designer/context.ts';
import { type Compared, useComparison } from '../../designer/state/comparison.ts';
import styles from './compare.module.css';

/** So many tasks of an effect are named. */
const NAMED = 3;

/** How much is different, and what follows from that. */
export function Summary({ compared: { found, tasks } }: { readonly compared: Compared }) {
  const kept = useComparison((state) => [...tasks.keys()].filter((key) => state.kept.has(key)).length);
  const also = alsoDifferent(found);
  return (
    <div className={styles.summary}>
      <p className={styles.counts} role="status">
        {titleOf(countsOf(found))}
        {kept > 0 && <span className={styles.quiet}> · {`${kept} of ${tasks.size} kept`}</span>}
      </p>
      {found.effects.length > 0 && (
        <ul className={styles.effects} aria-label="What follows from it">
          {effectGroups(found.effects).map((group) => (
            <Effect key={group.code} group={group} />
          ))}
        </ul>
      )}
      {also.length > 0 && <p className={styles.quiet}>Also different: {also.join(', ')}.</p>}
    </div>
  );
}

function Effect({ group: { code, words, tasks } }: { readonly group: EffectGroup }) {
  const designer = useDesigner();
  const named = tasks.slice(0, NAMED);
  return (
    <li data-effect={code}>
      {words}:
      <span className={styles.named}>
        {named.map(({ task, name }) => (
          <button key={task} type="button" className={styles.link} onClick={() => showChange(designer, task)}>
            {name}
          </button>
        ))}
        {tasks.length > named.length && <span>and {tasks.length - named.length} more</span>}
      </span>
    </li>
  );
}
