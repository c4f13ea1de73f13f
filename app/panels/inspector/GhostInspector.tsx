import { graphOf, statusKind } from '../../../lib/index.ts';
import { useDocument } from '../../designer/state/derived.ts';
import styles from './Inspector.module.css';
import { Waiting } from './Then.tsx';

/** An upstream that the file does not hold: all that is known is its id and who waits for it. */
export function GhostInspector({ id }: { readonly id: string }) {
  const outgoing = graphOf(useDocument().chain).outgoing.get(id) ?? [];
  return (
    <>
      <h2 className={styles.heading}>Task outside this file</h2>
      <p className={styles.text}>
        Tasks in this file wait for it, but its definition is not in the file. If it was deleted from the tenant, those
        tasks never start.
      </p>
      <p className={styles.id}>
        <span>id</span> <code>{id}</code>
      </p>
      <Waiting
        outgoing={outgoing.map((edge) => ({ id: edge.id, target: edge.target, kind: statusKind(edge.status) }))}
      />
    </>
  );
}
