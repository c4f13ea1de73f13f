import { sampleCatalogue } from '../../../lib/internal.ts';
import { searchOf } from '../../../lib/tenant/index.ts';
import { type Row, median } from '../measure.ts';
import { letterTimes } from './inPage.ts';

const APPS = 5_000;
const ROUNDS = 25;
const PAGE_ROUNDS = 3;
/** What a picker lists. */
const LISTED = 50;
const FRAME_MS = 1_000 / 60;
/** A letter is a text that was not looked for before. */
const TYPED = ['orders extract', 'stage stock', 'returns', 'é', 'x'];

/** What a letter costs in a picker that knows all apps of a large tenant, next to one picture of the screen. */
export async function* pickerRows(): AsyncGenerator<Row> {
  const { apps } = sampleCatalogue({ apps: APPS });
  const search = searchOf(() => Promise.resolve({ entries: apps, hasMore: false }));
  await search.ask('');
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const text of TYPED) {
      for (let length = 1; length <= text.length; length += 1) {
        const started = performance.now();
        const found = search.find(text.slice(0, length), LISTED);
        if (round > 0) times.push(performance.now() - started);
        if (!found.isComplete) throw new Error('The search did not know all apps');
      }
    }
  }
  yield rowOf('letter looked up in a picker', times);
  yield rowOf('letter typed in a picker, in the page', await letterTimes(APPS, TYPED, PAGE_ROUNDS));
}

function rowOf(work: string, times: readonly number[]): Row {
  const ms = median(times);
  return { work, size: APPS, ms, peer: 'a frame at 60 Hz', peerMs: FRAME_MS, ratio: ms / FRAME_MS, goal: 1 };
}
