import { type Chain, type Json, decompile, unwrap } from '../../../lib/index.ts';
import { USUAL_ASSUMPTIONS, planOf, visitRuns } from '../../../lib/simulate/index.ts';

export const HOUR = 3_600_000;
const FROM = Date.parse('2026-01-01T00:00:00Z');

/** When a task starts first, and each hour after. */
const firstOf = (task: number): number => FROM + ((task * 7_919) % 3_600) * 1_000;
/** How long its runs take: from one minute to two hours, so that some overlap. */
const lengthOf = (task: number): number => (60 + ((task * 104_729) % 7_140)) * 1_000;

function chainOfHourly(tasks: number): Chain {
  return decompile(
    Array.from({ length: tasks }, (_, index) => ({
      id: `task-${index}`,
      name: `Task ${index}`,
      enabled: true,
      start: { stateName: 'reload', schedule: hourly(index) },
      states: [{ name: 'reload', type: 'event', end: true, onEvents: [{ eventRefs: [], actions: [] }] }],
    })),
  );
}

function hourly(task: number): Json {
  const seconds = (firstOf(task) - FROM) / 1_000;
  return {
    recurrence: `RRULE:FREQ=HOURLY;BYMINUTE=${Math.floor(seconds / 60)};BYSECOND=${seconds % 60}`,
    startDateTime: '2026-01-01T00:00:00Z',
  };
}

/** Rehearses tasks that start each hour, and hands on each run without keeping it. Returns how many there were. */
export function rehearseHours(tasks: number, hours: number): () => number {
  const span = { from: new Date(FROM).toISOString(), to: new Date(FROM + hours * HOUR).toISOString() };
  const assumptions = {
    ...USUAL_ASSUMPTIONS,
    tasks: Array.from({ length: tasks }, (_, task) => {
      const seconds = lengthOf(task) / 1_000;
      return {
        task: `task-${task}`,
        duration: { source: 'entered', low: seconds, usual: seconds, high: seconds } as const,
      };
    }),
  };
  const chain = chainOfHourly(tasks);
  return () => {
    let sum = 0;
    const plan = unwrap(planOf(chain, span, assumptions));
    const { runs } = visitRuns(plan, { chance: { seed: 1, night: 0 } }, (task, _queued, start, end) => {
      sum += end - start + task;
    });
    if (sum === 0) throw new Error('Nothing ran');
    return runs;
  };
}

/** A bare binary heap that pushes and pops the same starts and ends. Returns how many starts there were. */
export function heapHours(tasks: number, hours: number): () => number {
  return () => {
    const heap = new BareHeap(tasks * 4);
    const to = FROM + hours * HOUR;
    for (let task = 0; task < tasks; task += 1) heap.push(firstOf(task), task);
    let starts = 0;
    while (heap.size > 0) {
      const [at, event] = [heap.keys[0]!, heap.values[0]!];
      heap.pop();
      // an end is below zero
      if (event < 0) continue;
      starts += 1;
      heap.push(at + lengthOf(event), -1 - event);
      if (at + HOUR < to) heap.push(at + HOUR, event);
    }
    return starts;
  };
}

class BareHeap {
  readonly keys: Float64Array;
  readonly values: Int32Array;
  size = 0;

  constructor(most: number) {
    this.keys = new Float64Array(most);
    this.values = new Int32Array(most);
  }

  push(key: number, value: number): void {
    const { keys, values } = this;
    let at = this.size++;
    for (let above = (at - 1) >> 1; at > 0 && keys[above]! > key; above = (at - 1) >> 1) {
      keys[at] = keys[above]!;
      values[at] = values[above]!;
      at = above;
    }
    keys[at] = key;
    values[at] = value;
  }

  pop(): void {
    const { keys, values } = this;
    const size = --this.size;
    const [key, value] = [keys[size]!, values[size]!];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1]! < keys[child]!) child += 1;
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      values[at] = values[child]!;
      at = child;
    }
    keys[at] = key;
    values[at] = value;
  }
}
