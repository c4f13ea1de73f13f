import { type Row, median } from '../measure.ts';
import { type DrawingQuality, drawingQuality } from '../../support/drawingQuality.ts';
import recorded from './recordedQuality.json' with { type: 'json' };
import type { Arranged } from './peers/arrange.ts';
import type { Stage } from './stage.ts';

/** Sizes, and how often each is measured. */
const ROUNDS = { 300: 5, 5_000: 3 } as const;
const FIRST_SEED = 7;
const SQUARE_PIXELS = 1_000_000;

type Size = keyof typeof ROUNDS;

/** How long it takes to arrange a whole chain, and how good the picture is. Each round is another chain: none is laid out twice. */
export async function* arrangedRows(stage: Stage): AsyncGenerator<Row> {
  const page = await stage.peer('arrange');
  const arrange = (how: 'ours' | 'bare', size: number, seed: number): Promise<Arranged> =>
    page.evaluate(([by, tasks, from]) => window.arrange(by, tasks, from), [how, size, seed] as const);
  // to get warm
  for (const seed of [1, 2]) for (const how of ['ours', 'bare'] as const) await arrange(how, 300, seed);
  for (const size of [300, 5_000] as const) {
    const [mine, others]: [number[], number[]] = [[], []];
    const quality: DrawingQuality[] = [];
    for (let round = 0; round < ROUNDS[size]; round += 1) {
      const [ours, bare] = [await arrange('ours', size, FIRST_SEED + round), await arrange('bare', size, FIRST_SEED + round)];
      mine.push(ours.ms);
      others.push(bare.ms);
      if (round === 0) quality.push(qualityOf(ours), qualityOf(bare));
    }
    yield { work: 'arranged', size, ms: median(mine), peer: 'bare elkjs', peerMs: median(others), ratio: median(mine.map((ms, round) => ms / others[round]!)), goal: 1 };
    yield* qualityRows(size, quality[0]!, 'recorded', recorded[size], 1);
    yield* qualityRows(size, quality[0]!, 'bare elkjs', quality[1]!, null);
  }
  await page.context().close();
}

function qualityOf({ positions, routes }: Arranged): DrawingQuality {
  const { area, ...counts } = drawingQuality({ positions: new Map(positions), routes: new Map(routes) });
  return { ...counts, area: area / SQUARE_PIXELS };
}

function* qualityRows(size: Size, ours: DrawingQuality, peer: string, theirs: DrawingQuality, goal: number | null): Generator<Row> {
  for (const [work, name] of [['crossings', 'crossings'], ['bends', 'bends'], ['area, megapixels', 'area']] as const) {
    yield { work, size, ms: ours[name], peer, peerMs: theirs[name], ratio: ours[name] / theirs[name], goal };
  }
}
