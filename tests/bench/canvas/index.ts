import type { Page } from 'playwright-core';
import { type Row, median } from '../measure.ts';
import { arrangedRows } from './arranged.ts';
import { bytesRow } from './bytes.ts';
import { openComparing } from './compared.ts';
import { drawEdge } from './drawnEdge.ts';
import { firstNetwork, firstPicture } from './firstPicture.ts';
import { framesOf, percentile } from './frames.ts';
import { type Estate, makeEstates } from './graphs.ts';
import { type Spot, chooseFile, emptySpot, cornerSpot, settled, shake, taskSpot } from './hands.ts';
import type { Frame } from './peers/flow.tsx';
import { type Stage, openStage } from './stage.ts';

const SIZES = [50, 500, 5_000];
const LARGEST = SIZES.at(-1)!;
/** Times what vis-network takes: at most so much until the first picture of a file. */
const FIRST_GOALS: Readonly<Record<number, number>> = { 50: 4, [LARGEST]: 1 };
/** How old a page is once everything is fetched and warm, in milliseconds. */
const AT_REST = 4_000;
const ROUNDS = 5;
const FIRST_ROUNDS = 5;
const EDGE_ROUNDS = 7;
const ALL_ROUNDS = 1;

/** What a person waits for on the canvas, next to what others do with the same graph. */
export async function* canvasRows(): AsyncGenerator<Row> {
  const stage = await openStage();
  try {
    yield bytesRow();
    yield* arrangedRows(stage);
    const estates = await makeEstates(stage, SIZES);
    for (const estate of estates) yield await firstPictures('first picture, page new', stage, estate, 0);
    for (const estate of estates) yield await firstPictures('first picture', stage, estate, AT_REST);
    const pairs: Pair[] = [];
    for (const estate of estates) pairs.push(await openPair(stage, estate));
    for (const pair of pairs) yield await frames('pan, p95 frame', pair, emptySpot);
    for (const pair of pairs) yield await frames('node drag, p95 frame', pair, taskSpot);
    yield await comparing(stage, estates.at(-1)!);
    yield* drawnEdges(pairs);
    yield await inView(stage, estates.at(-1)!);
  } finally {
    await stage.close();
  }
}

async function firstPictures(work: string, stage: Stage, estate: Estate, age: number): Promise<Row> {
  const [mine, others]: [number[], number[]] = [[], []];
  for (let round = 0; round < FIRST_ROUNDS; round += 1) {
    mine.push(await firstPicture(stage, estate, age));
    others.push(await firstNetwork(stage, estate));
  }
  return rowOf(work, estate.size, 'vis-network', median(mine), median(others), FIRST_GOALS[estate.size] ?? null);
}

/** One estate in the designer and in bare React Flow, seen alike. */
interface Pair {
  readonly size: number;
  readonly ours: Page;
  readonly bare: Page;
}

async function openPair(stage: Stage, { size, placed }: Estate): Promise<Pair> {
  const ours = await stage.designer();
  await chooseFile(ours, placed.file);
  const { tasks } = JSON.parse(placed.text) as { tasks: { id: string }[] };
  await settled(ours, tasks[0]!.id);
  return { size, ours, bare: await openBare(stage, ours, placed.text) };
}

/** Bare React Flow that shows what the designer shows now. */
async function openBare(stage: Stage, ours: Page, text: string): Promise<Page> {
  const frame = await ours.evaluate((): Frame => {
    const { left, top, width, height } = document.querySelector('.react-flow')!.getBoundingClientRect();
    const { a, e, f } = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport')!).transform);
    return { left, top, width, height, viewport: { x: e, y: f, zoom: a } };
  });
  const bare = await stage.peer('flow');
  await bare.evaluate(([document, where]) => window.drawFlow(document, where), [text, frame] as const);
  await bare.waitForSelector('.react-flow__edge', { state: 'attached' });
  return bare;
}

/**
 * Panning with all of the largest estate in view. Bare React Flow draws all of it then; with so many elements it is
 * shaken once, after once to get warm.
 */
async function inView(stage: Stage, { size, placed }: Estate): Promise<Row> {
  const ours = await stage.designer();
  await chooseFile(ours, placed.file);
  const { tasks } = JSON.parse(placed.text) as { tasks: { id: string }[] };
  await settled(ours, tasks[0]!.id);
  await ours.keyboard.press('1');
  await ours.waitForSelector('[data-picture]');
  const bare = await openBare(stage, ours, placed.text);
  const row = await frames('pan, all in view, p95', { size, ours, bare }, cornerSpot, ALL_ROUNDS);
  return { ...row, goal: 0.3 };
}

/** Panning while the largest estate is compared with an older state of it. */
async function comparing(stage: Stage, estate: Estate): Promise<Row> {
  const ours = await openComparing(stage, estate);
  const bare = await openBare(stage, ours, estate.placed.text);
  return frames('pan, comparing, p95 frame', { size: estate.size, ours, bare }, emptySpot);
}

async function frames(
  work: string,
  { size, ours, bare }: Pair,
  spotOf: (page: Page) => Promise<Spot>,
  rounds = ROUNDS,
): Promise<Row> {
  const [mine, others]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await spotOf(ours), await spotOf(bare)];
    const [here, there] = [
      await framesOf(ours, () => shake(ours, one)),
      await framesOf(bare, () => shake(bare, other)),
    ];
    // the first round is to get warm
    if (round === 0) continue;
    mine.push(percentile(here, 0.95));
    others.push(percentile(there, 0.95));
  }
  return rowOf(work, size, 'bare React Flow', median(mine), median(others), size === LARGEST ? 1.2 : null);
}

async function* drawnEdges(pairs: readonly Pair[]): AsyncGenerator<Row> {
  const mine = pairs.map((): number[] => []);
  const others = pairs.map((): number[] => []);
  for (let round = 0; round <= EDGE_ROUNDS; round += 1) {
    for (const [index, { ours, bare }] of pairs.entries()) {
      const [here, there] = [await drawEdge(ours), await drawEdge(bare)];
      if (round === 0) continue;
      mine[index]!.push(here);
      others[index]!.push(there);
    }
  }
  const least = median(mine[0]!);
  for (const [index, { size }] of pairs.entries()) {
    yield rowOf('edge drawn', size, 'bare React Flow', median(mine[index]!), median(others[index]!), null);
    if (index > 0)
      yield rowOf(
        'edge drawn',
        size,
        `same at ${pairs[0]!.size}`,
        median(mine[index]!),
        least,
        size === LARGEST ? 2 : null,
      );
  }
}

function rowOf(work: string, size: number, peer: string, ms: number, peerMs: number, goal: number | null): Row {
  return { work, size, ms, peer, peerMs, ratio: ms / peerMs, goal };
}
