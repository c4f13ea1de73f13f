import { type Status, graphOf, setStatus, statusKind } from '../../lib/index.ts';
import { STATUSES } from '../../lib/editor/index.ts';
import { STATUS_WORDS, StatusIcon } from '../common/status.tsx';
import { useDocument } from '../designer/state/derived.ts';
import { dispatch } from '../designer/state/dispatch.ts';
import { chooseStatus, usePanels } from '../designer/state/panels.ts';
import { AnchoredMenu } from '../ui/AnchoredMenu.tsx';
import { useDesigner } from '../designer/context.ts';

/** Changes an edge's status where it stands. One menu serves all edges. */
export function StatusMenu() {
  const designer = useDesigner();
  const asked = usePanels((state) => state.statusMenu);
  const document = useDocument();
  const graph = graphOf(document.chain);
  const edge = asked && graph.byEdge.get(asked.edge);
  if (!asked || !edge) return null;
  const kind = statusKind(edge.status);
  const may = (status: Status) => setStatus(document, { edge: edge.id, status }).ok;
  return (
    <AnchoredMenu
      open
      anchor={asked.anchor}
      label="Status of the edge"
      value={kind}
      choices={STATUSES.map((status) => ({
        value: status,
        disabled: !may(status),
        text: (
          <>
            <StatusIcon kind={status} /> {STATUS_WORDS[status]}
          </>
        ),
      }))}
      onChoose={(status) =>
        dispatch(designer, (now) => setStatus(now, { edge: edge.id, status: status as Status }), {
          select: { edges: [edge.id] },
        })
      }
      onClose={() => chooseStatus(designer, null)}
    />
  );
}
