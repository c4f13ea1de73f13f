import { useMemo } from 'react';
import type { ChainDocument } from '../../lib/index.ts';
import { NOTHING } from '../designer/state/selection.ts';
import { usePreview } from '../designer/state/preview.ts';
import type { ChainFlowEdge, DrawnNode } from './flowTypes.ts';
import { previewDiff, withPreviewDiff } from './previewDiff.ts';
import { makeToFlow } from './toFlow.ts';

interface FlowElements {
  readonly nodes: DrawnNode[];
  readonly edges: ChainFlowEdge[];
}

/** The drawing, with what a previewed edit would change as ghosts. */
export function usePreviewed(document: ChainDocument, drawing: FlowElements): FlowElements {
  const preview = usePreview((state) => (state.preview?.of === document ? state.preview : null));
  const after = useMemo(() => (preview ? makeToFlow().toFlow(preview.document, NOTHING).edges : null), [preview]);
  return useMemo(
    () => (preview && after ? withPreviewDiff(drawing.nodes, drawing.edges, after, previewDiff(preview)) : drawing),
    [preview, after, drawing],
  );
}
