import { type Chain, type NodeKey, type Point, type View, graphOf, placeBelow } from '../../../../lib/index.ts';
import { type Layout, layoutChain } from '../../../services/layout/layoutChain.ts';
import { rememberedPlaces } from '../../../services/places.ts';
import { currentDocument, placeNodes, setBusy, useDesigner } from '../../state/designer.ts';
import { canvasPort } from '../../state/panels.ts';
import { sayBusy, stoppable } from './stoppable.ts';

/** What is arranged of a large file is shown after so long, and from then on so often, in milliseconds. */
const SOON = 600;
const OFTEN = 1500;
/** A chain of up to so many tasks is arranged while storage is asked for remembered places: mostly there are none. */
const FEW = 500;

/** Gives the nodes of a file that was opened without a view their first places. */
export async function placeAll(): Promise<void> {
  const { chain } = currentDocument();
  const isStill = () =>
    useDesigner.getState().session.history.past[0]?.state.chain === chain || currentDocument().chain === chain;
  const stop = new AbortController();
  const ahead =
    currentDocument().view.positions.size === 0 && chain.tasks.length <= FEW
      ? layoutChain(chain, { signal: stop.signal })
      : null;
  ahead?.catch(() => undefined);
  await placeRemembered(isStill);
  if (!isStill()) return;
  const { view } = currentDocument();
  const missing = nodeKeysOf(chain).filter((key) => !view.positions.has(key));
  if (missing.length === 0 || view.positions.size > 0) {
    placeNodes({ positions: placesBelow(view, missing), routes: view.routes });
    return canvasPort()?.fit();
  }
  const started = performance.now();
  let shown = started;
  const show = (layout: Layout) => {
    const isFirst = shown === started;
    if (!isStill() || performance.now() - shown < (isFirst ? SOON : OFTEN)) return;
    shown = performance.now();
    placeNodes(layout);
    if (isFirst) canvasPort()?.fit();
    sayBusy(`Arranging ${layout.positions.size} of ${chain.tasks.length} tasks…`);
  };
  const work = await stoppable(`Arranging ${chain.tasks.length} tasks…`, (signal) => {
    signal.addEventListener('abort', () => stop.abort(signal.reason));
    return ahead ?? layoutChain(chain, { onPart: show, signal });
  });
  if (!isStill()) return;
  // what was not arranged when the work was stopped is shown all the same
  const rest = currentDocument().view;
  placeNodes(
    work ?? {
      positions: placesBelow(
        rest,
        nodeKeysOf(chain).filter((key) => !rest.positions.has(key)),
      ),
      routes: rest.routes,
    },
  );
  if (shown === started) canvasPort()?.fit();
}

/** Puts tasks where they lay when they were last seen here, if most of them were. */
async function placeRemembered(isStill: () => boolean): Promise<void> {
  const { chain, view } = currentDocument();
  if (view.positions.size > 0 || chain.tasks.length === 0) return;
  setBusy('Looking for remembered places…');
  const remembered = await rememberedPlaces();
  setBusy(null);
  const known = nodeKeysOf(chain).flatMap((key): [NodeKey, Point][] => {
    const point = remembered.get(key);
    return point ? [[key, point]] : [];
  });
  if (isStill() && known.length * 2 > chain.tasks.length) placeNodes({ positions: new Map(known), routes: new Map() });
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
