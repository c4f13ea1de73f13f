import type { Page } from 'playwright-core';
import { framesOf, percentile } from '../canvas/frames.ts';
import { emptySpot, shake } from '../canvas/hands.ts';
import { openStage } from '../canvas/stage.ts';
import { type Row, median } from '../measure.ts';
import { moveSchedule, openNights, openTimeline, wheelOver, wheelSteps } from './hands.ts';

const TASKS = 1_000;
const FEW = 50;
const ROUNDS = 5;
const FRAME_MS = 1_000 / 60;
/** The browser shows a frame each 16.67 ms, and tells of it a little sooner or later. */
const FRAME_GOAL = 1.2;
/** Half of what people take for at once, once the page has waited for more edits. */
const EDIT_MS = 500;
const NIGHTS_MS = 3_000;

/** What a person waits for on the timeline of a week, next to a frame, to the canvas and to a small chain. */
export async function* timelineRows(): AsyncGenerator<Row> {
  const stage = await openStage();
  try {
    const [page, small] = [await openTimeline(stage, TASKS), await openTimeline(stage, FEW)];
    const [pan, scroll, canvas]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const frames = [
        await p95(page, () => wheelOver(page, { x: 40, y: 0 })),
        await p95(page, () => wheelOver(page, { x: 0, y: 60 })),
        await p95(page, async () => shake(page, await emptySpot(page))),
      ];
      // the first round is to get warm
      if (round > 0) [pan, scroll, canvas].forEach((kept, index) => kept.push(frames[index]!));
    }
    yield framed('timeline pan, p95 frame', pan, FRAME_GOAL);
    yield beside('timeline pan, p95 frame', pan, 'pan of the canvas', canvas, FRAME_GOAL);
    yield framed('rows scrolled, p95 frame', scroll, FRAME_GOAL);
    yield beside('rows scrolled, p95 frame', scroll, 'pan of the canvas', canvas, FRAME_GOAL);
    yield framed('step of a pan', await wheelSteps(page, { x: 40, y: 0 }), 1);
    yield framed('step of a scroll', await wheelSteps(page, { x: 0, y: 60 }), 1);
    const [mine, few]: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [here, there] = [await moveSchedule(page), await moveSchedule(small)];
      if (round === 0) continue;
      mine.push(here);
      few.push(there);
    }
    yield beside('schedule moved, drawn', mine, 'the most it may take', [EDIT_MS], 1);
    yield beside('schedule moved, drawn', mine, `same at ${FEW}`, few, null);
    yield beside('many nights, drawn', [await openNights(page)], 'the most it may take', [NIGHTS_MS], null);
  } finally {
    await stage.close();
  }
}

async function p95(page: Page, work: () => Promise<void>): Promise<number> {
  return percentile(await framesOf(page, work), 0.95);
}

function framed(work: string, times: readonly number[], goal: number): Row {
  return beside(work, times, 'a frame at 60 Hz', [FRAME_MS], goal);
}

function beside(
  work: string,
  times: readonly number[],
  peer: string,
  peerTimes: readonly number[],
  goal: number | null,
): Row {
  const [ms, peerMs] = [median(times), median(peerTimes)];
  return { work, size: TASKS, ms, peer, peerMs, ratio: ms / peerMs, goal };
}
