import { Cron } from 'croner';
import { RRuleTemporal } from 'rrule-temporal';
import type { Json } from '../../../lib/index.ts';
import { nextRuns, readSchedule, runsOf } from '../../../lib/schedule/index.ts';
import { type Row, median } from '../measure.ts';

const ROUNDS = 15;
const WARM_UP = 10;
const RUNS = 10_000;
/** The libraries are slow: with more runs nothing changes but the time that it takes. */
const FEW_RUNS = 200;
const FROM = Date.UTC(2026, 0, 1);
const ZONE = 'Europe/Oslo';
const START = '2025-01-01T06:00:00';

const rule = (recurrence: string): Json => ({ recurrence, startDateTime: START, timezone: ZONE });

const PLAIN: Readonly<Record<string, Json>> = {
  'every day': rule('RRULE:FREQ=DAILY;BYHOUR=6;BYMINUTE=0'),
  'every weekday': rule('RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=6;BYMINUTE=0'),
  'last day of the month': rule('RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=6;BYMINUTE=0'),
  'every hour': rule('RRULE:FREQ=HOURLY;BYMINUTE=0'),
  'an hour of each day': rule('RRULE:FREQ=HOURLY;BYHOUR=10;BYMINUTE=20'),
  'an interval': { interval: 'R/PT2H', startDateTime: START, timezone: ZONE },
  'a cron expression': { cron: '30 6 * * MON-FRI', timezone: ZONE },
};

/** What a run costs in a long stream of them, next to a microsecond, and next to the libraries that count them too. */
export async function* scheduleRows(): AsyncGenerator<Row> {
  for (const [name, schedule] of Object.entries(PLAIN)) {
    const read = readSchedule(schedule);
    const ms = median(rounds(() => void take(runsOf(read, { from: FROM }), RUNS)));
    const peerMs = RUNS / 1_000;
    yield { work: `runs: ${name}`, size: RUNS, ms, peer: 'a microsecond each', peerMs, ratio: ms / peerMs, goal: 1 };
  }
  yield besides('every day', 'rrule-temporal', () => {
    const recurrence = (PLAIN['every day'] as { readonly recurrence: string }).recurrence;
    const dtstart = `DTSTART;TZID=${ZONE}:20250101T060000`;
    const library = new RRuleTemporal({ rruleString: `${dtstart}\n${recurrence}` });
    let after: Date = new Date(FROM);
    for (let run = 0; run < FEW_RUNS; run += 1) after = new Date(library.next(after, false)!.epochMilliseconds);
  });
  yield besides('a cron expression', 'croner', () => {
    const { cron } = PLAIN['a cron expression'] as { readonly cron: string };
    new Cron(cron, { timezone: ZONE, paused: true }).nextRuns(FEW_RUNS, new Date(FROM));
  });
}

function besides(name: string, peer: string, theirs: () => void): Row {
  const now = new Date(FROM).toISOString();
  const [ours, others]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(timed(() => void nextRuns(PLAIN[name], { now, count: FEW_RUNS })));
    others.push(timed(theirs));
  }
  const [ms, peerMs] = [median(ours), median(others)];
  return { work: `next runs: ${name}`, size: FEW_RUNS, ms, peer, peerMs, ratio: ms / peerMs, goal: 1 };
}

function take(stream: { next(): number }, count: number): number {
  let last = 0;
  for (let run = 0; run < count; run += 1) last = stream.next();
  if (last === Infinity) throw new Error('The schedule has too few runs');
  return last;
}

/** Without the first few, in which code is new to the engine and the zone's changes are looked up. */
function rounds(work: () => void): number[] {
  for (let round = 0; round < WARM_UP; round += 1) work();
  return Array.from({ length: ROUNDS }, () => timed(work));
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
