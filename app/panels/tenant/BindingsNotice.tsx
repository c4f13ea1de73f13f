import { idsOf } from '../../../lib/editor/index.ts';
import type { Planned } from '../../designer/actions/tenant/plan.ts';
import type { BindingsFile } from '../../designer/ports/tenant.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { useUnknownIds } from '../../designer/state/names.ts';
import type { Connection } from '../../designer/state/tenant.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './tenant.module.css';

/** What a plan says of ids that the tenant does not know. */
const FOREIGN: ReadonlySet<string> = new Set(['unknown-task', 'unknown-upstream']);

interface Props {
  readonly connection: Connection;
  readonly planned: Planned | null;
  readonly bindings: BindingsFile | null;
  /** Why nothing can be mapped now. */
  readonly why: string | null;
  readonly onMap: () => void;
  readonly onRemove: () => void;
}

/** By which bindings a plan is made, what they lack, and whether the file needs some. */
export function BindingsNotice({ connection, planned, bindings, why, onMap, onRemove }: Props) {
  const unknown = useUnknownIds();
  const { apps, spaces } = idsOf(useDocument().chain);
  const isForeign =
    [...apps, ...spaces].some((id) => unknown.has(id)) ||
    planned?.plan?.consequences.some(({ code }) => FOREIGN.has(code));
  if (!bindings) {
    return planned?.done === null && isForeign ? (
      <p className={styles.trouble} role="status">
        {connection.name} does not know some ids of this file: it may come from another tenant.
        <Button look="outline" why={why} onClick={onMap}>
          Map to this tenant…
        </Button>
      </p>
    ) : null;
  }
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
