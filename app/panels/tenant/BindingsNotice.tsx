import type { Planned } from '../../designer/actions/tenant/plan.ts';
import type { BindingsFile } from '../../designer/ports/tenant.ts';
import styles from './tenant.module.css';

interface Props {
  readonly planned: Planned | null;
  readonly bindings: BindingsFile;
  /** Why nothing can be mapped now. */
  readonly why: string | null;
  readonly onMap: () => void;
  readonly onRemove: () => void;
}

/** By which bindings a plan is made, and what they lack. */
export function BindingsNotice({ planned, bindings, why, onMap, onRemove }: Props) {
  return (
    <>
      <p className={styles.quiet}>
        Tasks, apps and spaces are mapped by {bindings.name}.{' '}
        <button type="button" className={styles.link} disabled={why !== null} onClick={onMap}>
          Change them
        </button>{' '}
        <button type="button" className={styles.link} disabled={why !== null} onClick={onRemove}>
          Remove the bindings
        </button>
      </p>
      {planned && planned.unbound.length > 0 && (
        <section className={styles.part} aria-label="Missing bindings">
          <h3>Nothing can be planned while bindings are missing.</h3>
          <ul>
            {planned.unbound.map(({ task, pointer, message }) => (
              <li key={`${task} ${pointer}`}>
                <strong>{task}</strong> <code className={styles.quiet}>{pointer}</code> {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
