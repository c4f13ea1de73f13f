import { layOut } from '../../../cli/graph/engine.ts';
import { svgOf } from '../../../lib/formats/index.ts';
import { open, sample, unwrap } from '../../../lib/index.ts';
import { layoutChain } from '../../../lib/internal.ts';
import { type Row, median } from '../measure.ts';

const TASKS = 5_000;
const ROUNDS = 5;
const LIMIT_MS = 1_000;

/** What it takes to print a large chain as SVG once it is arranged, next to a second. */
export async function* graphRows(): AsyncGenerator<Row> {
  const document = unwrap(open(JSON.stringify(sample({ tasks: TASKS }))));
  const layout = await layoutChain(layOut, document.chain);
  const placed = { ...document, view: { ...document.view, ...layout } };
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const started = performance.now();
    const text = svgOf(placed);
    if (round > 0) times.push(performance.now() - started);
    if (text.length < TASKS) throw new Error('The picture is not whole');
  }
  const ms = median(times);
  yield {
    work: 'SVG of an arranged chain',
    size: TASKS,
    ms,
    peer: 'a second',
    peerMs: LIMIT_MS,
    ratio: ms / LIMIT_MS,
    goal: 1,
  };
}
