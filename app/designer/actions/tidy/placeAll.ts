import { type Chain, type NodeKey, type Point, type View, graphOf } from '../../../../lib/index.ts';
import { placeBelow } from '../../../../lib/editor/index.ts';
import { type Layout, layoutChain } from '../../../../lib/internal.ts';
import { placeNodes } from '../../state/history.ts';
import { currentDocument, setBusy, stateOf } from '../../state/store.ts';
import { canvasPort } from '../../state/panels.ts';
import { sayBusy, stoppable } from './stoppable.ts';
import type { Designer } from '../../designer.ts';

/** What is arranged of a large file is shown after so long, and from then on so often, in milliseconds. */
const SOON = 600;
const OFTEN = 1500;
/** A chain of up to so many tasks is arranged while storage is asked for remembered places: mostly there are none. */
const FEW = 500;

/** Gives the nodes of a file that was opened without a view their first places. */
export async function placeAll(designer: Designer): Promise<void> {
  const { chain } = currentDocument(designer);
  const isStill = () =>
    stateOf(designer).getState().session.history.past[0]?.state.chain === chain ||
    currentDocument(designer).chain === chain;
  const { layOut } = designer.ports.layout;
  const stop = new AbortController();
  const ahead =
    currentDocument(designer).view.positions.size === 0 && chain.tasks.length <= FEW
      ? layoutChain(layOut, chain, { signal: stop.signal })
      : null;
  ahead?.catch(() => undefined);
  await placeRemembered(designer, isStill);
  if (!isStill()) return;
  const { view } = currentDocument(designer);
  const missing = nodeKeysOf(chain).filter((key) => !view.positions.has(key));
  if (missing.length === 0 || view.positions.size > 0) {
    placeNodes(designer, { positions: placesBelow(view, missing), routes: view.routes });
    return canvasPort(designer)?.fit();
  }
  const { clock } = designer.ports;
  const started = clock.now();
  let shown = started;
  const show = (layout: Layout) => {
    const isFirst = shown === started;
    if (!isStill() || clock.now() - shown < (isFirst ? SOON : OFTEN)) return;
    shown = clock.now();
    placeNodes(designer, layout);
    if (isFirst) canvasPort(designer)?.fit();
    sayBusy(designer, `Arranging ${layout.positions.size} of ${chain.tasks.length} tasks…`);
  };
  const work = await stoppable(designer, `Arranging ${chain.tasks.length} tasks…`, (signal) => {
    signal.addEventListener('abort', () => stop.abort(signal.reason));
    return ahead ?? layoutChain(layOut, chain, { onPart: show, signal });
  });
  if (!isStill()) return;
  // what was not arranged when the work was stopped is shown all the same
  const rest = currentDocument(designer).view;
  placeNodes(
    designer,
    work ?? {
      positions: placesBelow(
        rest,
        nodeKeysOf(chain).filter((key) => !rest.positions.has(key)),
      ),
      routes: rest.routes,
    },
  );
  if (shown === started) canvasPort(designer)?.fit();
}

/** Puts tasks where they lay when they were last seen here, if most of them were. */
async function placeRemembered(designer: Designer, isStill: () => boolean): Promise<void> {
  const { chain, view } = currentDocument(designer);
  if (view.positions.size > 0 || chain.tasks.length === 0) return;
  setBusy(designer, 'Looking for remembered places…');
  const remembered = await designer.ports.documents.rememberedPlaces();
  setBusy(designer, null);
  const known = nodeKeysOf(chain).flatMap((key): [NodeKey, Point][] => {
    const point = remembered.get(key);
    return point ? [[key, point]] : [];
  });
  if (isStill() && known.length * 2 > chain.tasks.length)
    placeNodes(designer, { positions: new Map(known), routes: new Map() });
}

function nodeKeysOf(chain: Chain): NodeKey[] {
  return [...chain.tasks.map((task) => task.key), ...graphOf(chain).externals];
}

/** What a file with places has none for goes below the rest, one under the other. */
function placesBelow(view: View, keys: readonly NodeKey[]): Map<NodeKey, Point> {
  const positions = new Map(view.positions);
  for (const key of keys) positions.set(key, placeBelow({ ...view, positions }));
  return new Map(keys.map((key) => [key, positions.get(key)!]));
}
