import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { decompile, sample, unwrap } from '../../../lib/index.ts';
import { planOf, playPlan, rehearseNights } from '../../../lib/simulate/index.ts';
import { type MemoryRow, type Row, type Work, measure, median } from '../measure.ts';
import { heapHours, rehearseHours } from './hours.ts';

const PEAK = fileURLToPath(new URL('peak.ts', import.meta.url));
const HOURS_OF_YEAR = 8_760;
const SPAN = { from: '2026-03-01T18:00:00Z', to: '2026-03-02T18:00:00Z' };

const YEAR: Work = {
  name: 'a year, hourly tasks',
  size: 1_000,
  peer: 'bare heap',
  goal: 3,
  rounds: 3,
  prepare: () => ({ ours: rehearseHours(1_000, HOURS_OF_YEAR), theirs: heapHours(1_000, HOURS_OF_YEAR) }),
};

/** Eight times as many runs, next to eight times what they cost. */
const GROWTH: Work = {
  name: 'eight times the runs',
  size: 1_000,
  peer: '8x an eighth',
  goal: 1.2,
  rounds: 5,
  prepare() {
    const [whole, eighth] = [rehearseHours(1_000, HOURS_OF_YEAR / 4), rehearseHours(1_000, HOURS_OF_YEAR / 32)];
    return {
      ours: whole,
      theirs: () => Array.from({ length: 8 }, eighth).length,
    };
  },
};

/** What a rehearsal costs next to the heap, and next to the time that a person waits for. */
export async function* simulateRows(): AsyncGenerator<Row> {
  yield measure(YEAR);
  yield measure(GROWTH);
  yield limited('one night', 1_000, 100, 9, () => {
    const { chain } = { chain: decompile(sample({ tasks: 1_000 })) };
    return () => playPlan(unwrap(planOf(chain, SPAN))).runs.length;
  });
  yield limited('1,000 nights', 300, 3_000, 3, () => {
    const chain = decompile(sample({ tasks: 300 }));
    return () => rehearseNights(unwrap(planOf(chain, SPAN)), { seed: 1, nights: 1_000 }).nights;
  });
}

/** A work with the most that it may take, in milliseconds. */
function limited(work: string, size: number, most: number, rounds: number, prepare: () => () => number): Row {
  const run = prepare();
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    if (run() === 0) throw new Error('Nothing ran');
    return performance.now() - started;
  });
  const ms = median(times);
  return { work, size, ms, peer: 'the most it may take', peerMs: most, ratio: ms / most, goal: 1 };
}

/** The most memory that a process of its own takes for a year of hourly tasks. */
export function simulateMemory(): MemoryRow[] {
  const [mb, peerMb] = [peakOf('rehearsal'), peakOf('heap')];
  return [{ work: 'a year, hourly tasks', size: 1_000, mb, peer: 'bare heap', peerMb, ratio: mb / peerMb }];
}

function peakOf(work: string): number {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', PEAK, work, '1000', String(HOURS_OF_YEAR)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Measuring the memory of ${work} failed`);
  return Number(stdout);
}
