import { type DrawingQuality, drawingQuality } from '../../support/drawingQuality.ts';
import { type Row, median } from '../measure.ts';
import type { Arranged } from './peers/arrange.ts';
import recorded from './recordedQuality.json' with { type: 'json' };
import type { Stage } from './stage.ts';

/** Sizes, and how often each is measured. */
const ROUNDS = { 300: 9, 5_000: 5 } as const;
const FIRST_SEED = 7;
/**
 * An engine gets faster for about so many runs. What is measured is how long arranging takes, not how fast code gets
 * compiled.
 */
const WARM_ROUNDS = 30;
const WARM_SEED = 1_000;
const SQUARE_PIXELS = 1_000_000;

type Size = keyof typeof ROUNDS;

/**
 * How long it takes to arrange a whole chain, and how good the picture is. Each round is another chain: none is laid
 * out twice.
 */
export async function* arrangedRows(stage: Stage): AsyncGenerator<Row> {
  const page = await stage.peer('arrange');
  const arrange = (how: 'ours' | 'bare', size: number, seed: number): Promise<Arranged> =>
    page.evaluate(([by, tasks, from]) => window.arrange(by, tasks, from), [how, size, seed] as const);
  for (let seed = 0; seed < WARM_ROUNDS; seed += 1)
    for (const how of ['ours', 'bare'] as const) await arrange(how, 300, WARM_SEED + seed);
  for (const size of [300, 5_000] as const) {
    const [mine, others]: [number[], number[]] = [[], []];
    const quality: [DrawingQuality[], DrawingQuality[]] = [[], []];
    for (let round = 0; round < ROUNDS[size]; round += 1) {
      const [ours, bare] = [
        await arrange('ours', size, FIRST_SEED + round),
        await arrange('bare', size, FIRST_SEED + round),
      ];
      mine.push(ours.ms);
      others.push(bare.ms);
      quality[0].push(qualityOf(ours));
      quality[1].push(qualityOf(bare));
    }
    yield {
      work: 'arranged',
      size,
      ms: median(mine),
      peer: 'bare elkjs',
      peerMs: median(others),
      ratio: median(mine.map((ms, round) => ms / others[round]!)),
      goal: 1,
    };
    const [drawn, bare] = quality.map(mean) as [DrawingQuality, DrawingQuality];
    yield* qualityRows(size, drawn, 'recorded', recorded[size], 1);
    yield* qualityRows(size, drawn, 'bare elkjs', bare, null);
  }
  await page.context().close();
}

function qualityOf({ positions, routes }: Arranged): DrawingQuality {
  const { area, ...counts } = drawingQuality({ positions: new Map(positions), routes: new Map(routes) });
  return { ...counts, area: area / SQUARE_PIXELS };
}

function mean(all: readonly DrawingQuality[]): DrawingQuality {
  const of = (name: keyof DrawingQuality): number => all.reduce((sum, one) => sum + one[name], 0) / all.length;
  return { crossings: of('crossings'), bends: of('bends'), area: of('area') };
}

function* qualityRows(
  size: Size,
  ours: DrawingQuality,
  peer: string,
  theirs: DrawingQuality,
  goal: number | null,
): Generator<Row> {
  for (const [work, name] of [
    ['crossings', 'crossings'],
    ['bends', 'bends'],
    ['area, megapixels', 'area'],
  ] as const) {
    yield { work, size, ms: ours[name], peer, peerMs: theirs[name], ratio: ours[name] / theirs[name], goal };
  }
}
