import { Trash2 } from 'lucide-react';
import {
  type ChainDocument,
  type Edge,
  type NodeKey,
  type Status,
  graphOf,
  remove,
  setStatus,
  statusKind,
} from '../../../lib/index.ts';
import { STATUSES, sourceKey } from '../../../lib/editor/index.ts';
import { nodeNameWithPlace } from '../../../lib/internal.ts';
import { STATUS_WORDS, StatusIcon } from '../../common/status.tsx';
import { useDocument } from '../../designer/state/derived.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import { selectOnly } from '../../designer/state/store.ts';
import { canvasPort } from '../../designer/state/panels.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { CommentsSection } from './comments/CommentsSection.tsx';
import { EventFields } from './EventFields.tsx';
import { SelectAfter } from './fields/usePathField.ts';
import styles from './Inspector.module.css';
import { useDesigner } from '../../designer/context.ts';
import { useNames } from '../../designer/state/names.ts';

/** One edge: its ends, its status, and the event that stands for it. */
export function EdgeInspector({ edge }: { readonly edge: Edge }) {
  const designer = useDesigner();
  const graph = graphOf(useDocument().chain);
  const kind = statusKind(edge.status);
  const target = graph.byKey.get(edge.target);
  const index = target?.incoming.indexOf(edge) ?? -1;
  return (
    <>
      <h2 className={styles.heading}>Edge</h2>
      <ul className={styles.list} aria-label="Ends">
        <End words="when" target={sourceKey(graph, edge)} />
        <End words="then" target={edge.target} />
      </ul>
      <h2 className={styles.heading}>Ends with</h2>
      <Segments
        label="Status"
        value={kind === 'OTHER' ? null : kind}
        options={STATUSES.map((status) => ({
          value: status,
          text: (
            <span className={styles.choice}>
              <StatusIcon kind={status} /> {STATUS_WORDS[status]}
            </span>
          ),
        }))}
        onChange={(status: Status) => dispatch(designer, (document) => setStatus(document, { edge: edge.id, status }))}
      />
      {kind === 'OTHER' && (
        <p className={styles.text}>The file says “{edge.status}”, which is not a status of a run.</p>
      )}
      <h2 className={styles.heading}>Event</h2>
      {target && index >= 0 && (
        <SelectAfter value={(document) => selectEvent(document, target.key, index)}>
          <EventFields task={target} index={index} ofEdge />
        </SelectAfter>
      )}
      <div className={styles.folds}>
        <CommentsSection task={edge.target} event={edge.name} on={{ edge: edge.id }} />
      </div>
      <div className={styles.buttons}>
        <Button
          icon={Trash2}
          look="outline"
          onClick={() => dispatch(designer, (document) => remove(document, { edges: [edge.id] }))}
        >
          Delete the edge
        </Button>
      </div>
    </>
  );
}

function End({ words, target }: { readonly words: string; readonly target: string }) {
  const designer = useDesigner();
  const name = nodeNameWithPlace(graphOf(useDocument().chain), target, useNames());
  const show = () => {
    selectOnly(designer, { tasks: [target] });
    canvasPort(designer)?.reveal(target);
  };
  return (
    <li className={styles.row}>
      <span className={styles.when}>{words}</span>
      <button type="button" className={styles.link} onClick={show} title={`Go to ${name}`}>
        {name}
      </button>
    </li>
  );
}

/** The edge that stands for an event, or its task where the event no longer draws one. */
function selectEvent(document: ChainDocument, key: NodeKey, index: number) {
  const entry = graphOf(document.chain).byKey.get(key)?.incoming[index];
  return entry?.kind === 'edge' ? { edges: [entry.id] } : { tasks: [key] };
}
