import Elk from 'elkjs/lib/elk.bundled.js';
import type { LayOut } from '../../../app/designer/ports/layout.ts';
import type { ElkGraph } from '../../../lib/editor/index.ts';

/** Lays graphs out by the engine that the page has, in this process. */
export const byElk: LayOut = async (graphs, { onLaidOut, signal }) => {
  const elk = new Elk();
  for (const [index, graph] of graphs.entries()) {
    const laidOut: unknown = await elk.layout(graph as Parameters<typeof elk.layout>[0]);
    signal?.throwIfAborted();
    onLaidOut(index, laidOut as ElkGraph);
  }
};
