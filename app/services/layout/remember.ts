import type { ElkGraph } from '../../../lib/editor/index.ts';
import type { LayOut } from '../../designer/ports/layout.ts';

/**
 * Lays out each graph once: what is the same graph as another of the batch, or as one of some time ago, gets the same
 * places.
 *
 * @param room - So many nodes are remembered; the graphs that were not asked for longest are forgotten first.
 */
export function remembering(layOut: LayOut, room: number): LayOut {
  const known = new Map<string, ElkGraph>();
  let size = 0;

  const remember = (text: string, laidOut: ElkGraph): void => {
    forget(text);
    known.set(text, laidOut);
    size += laidOut.children.length;
    for (const oldest of known.keys()) {
      if (size <= room) return;
      forget(oldest);
    }
  };

  const forget = (text: string): void => {
    size -= known.get(text)?.children.length ?? 0;
    known.delete(text);
  };

  return async (graphs, { onLaidOut, signal }) => {
    signal?.throwIfAborted();
    const same = new Map<string, number[]>();
    graphs.forEach((graph, index) => {
      const text = JSON.stringify(graph);
      const others = same.get(text);
      if (others) others.push(index);
      else same.set(text, [index]);
    });
    const unknown = [...same].filter(([text, indexes]) => {
      const laidOut = known.get(text);
      if (!laidOut) return true;
      remember(text, laidOut);
      indexes.forEach((index) => onLaidOut(index, laidOut));
      return false;
    });
    await layOut(
      unknown.map(([, [index]]) => graphs[index!]!),
      {
        signal,
        onLaidOut: (at, laidOut) => {
          const [text, indexes] = unknown[at]!;
          remember(text, laidOut);
          indexes.forEach((index) => onLaidOut(index, laidOut));
        },
      },
    );
  };
}
