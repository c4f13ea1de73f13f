import { getIn } from '../../model/path.ts';
import { taskName } from '../../model/task.ts';
import { readDuration } from '../../schedule/interval/duration.ts';
import { durationWords } from '../../schedule/words/durationWords.ts';
import { type Leg, areEverNear, legOf } from '../meetings.ts';
import type { ChainRule } from '../types.ts';

const WINDOW = ['states', 0, 'timeouts', 'eventTimeout'] as const;

export const windowNever: ChainRule = {
  code: 'window-never',
  scope: 'chain',
  severity: 'warning',
  title: 'An ALL join whose events never come within its time limit',
  reason:
    'A task that waits for all forgets an event that is older than its eventTimeout. Where schedules start two of ' +
    'its upstream tasks too far apart, the task never starts.',
  example: {
    bad: [
      { start: { schedule: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=6;BYMINUTE=0' } } },
      { start: { schedule: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=20;BYMINUTE=0' } } },
      { states: [{ exclusive: false, timeouts: { eventTimeout: 'PT1H' } }] },
    ],
    good: [
      { start: { schedule: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=6;BYMINUTE=0' } } },
      { start: { schedule: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=7;BYMINUTE=0' } } },
      { states: [{ exclusive: false, timeouts: { eventTimeout: 'PT5H' } }] },
    ],
  },
  run({ graph }, report) {
    for (const [number, { task, isOff, waitsForAll }] of graph.facts.entries()) {
      if (!waitsForAll || isOff) continue;
      const limit = getIn(task.definition, WINDOW);
      const window = typeof limit === 'string' ? readDuration(limit) : null;
      if (!window || window.months > 0) continue;
      const seconds = window.days * 86_400 + window.seconds;
      const apart = firstApart(
        graph.sources[number]!.map((source) => legOf(graph, source)),
        seconds,
      );
      if (!apart) continue;
      const [one, other] = apart.map(({ root }) => taskName(graph.facts[root]!.task));
      report({ task, path: WINDOW, data: { one: one!, other: other!, limit: durationWords(seconds) } });
    }
  },
};

/** Two legs whose events never come within a time of one another. */
function firstApart(legs: readonly (Leg | null)[], seconds: number): readonly [Leg, Leg] | null {
  for (const [index, one] of legs.entries()) {
    for (const other of legs.slice(index + 1)) {
      if (one && other && one.root !== other.root && !areEverNear(one, other, seconds)) return [one, other];
    }
  }
  return null;
}
