import { type ChainDocument, unwrap } from '../../../lib/index.ts';
import {
  type Assumptions,
  type Plan,
  type Rehearsal,
  type RehearsalOptions,
  USUAL_ASSUMPTIONS,
  neverRan,
  neverWords,
  planOf,
  playPlan,
} from '../../../lib/simulate/index.ts';

/** Every day at this time. */
export const daily = (time: string) => {
  const [hour, minute] = time.split(':').map(Number);
  return `RRULE:FREQ=DAILY;BYHOUR=${hour};BYMINUTE=${minute}`;
};

/** A moment of the night that the tests rehearse. */
export const at = (time: string): string => `2026-03-01T${time}:00.000Z`;

/** A task that runs so many minutes. */
export const lasting = (task: string, minutes: number) => ({
  task,
  duration: { source: 'entered', low: minutes * 60, usual: minutes * 60, high: minutes * 60 } as const,
});

/** Ten minutes each, nothing fails. */
const PLAIN: Assumptions = {
  ...USUAL_ASSUMPTIONS,
  duration: lasting('', 10).duration,
  failure: { source: 'entered', share: 0 },
};

export function planNight({ chain }: ChainDocument, assumptions: Partial<Assumptions> = {}): Plan {
  return unwrap(planOf(chain, { from: at('00:00'), to: '2026-03-02T00:00:00Z' }, { ...PLAIN, ...assumptions }));
}

export function night(
  document: ChainDocument,
  assumptions: Partial<Assumptions> = {},
  options: RehearsalOptions = {},
): Rehearsal {
  return playPlan(planNight(document, assumptions), options);
}

const clock = (time: number): string => new Date(time).toISOString().slice(11, 16);

/** Each run in one line: `mart 01:10-01:20 by 0 1`. */
export function linesOf({ runs }: Rehearsal): string[] {
  return Array.from(runs, ({ task, queued, start, end, status, cause }) => {
    const waited = start > queued ? `${clock(queued)}>` : '';
    const fails = status === 'FAILED' ? ' fails' : '';
    const by = cause.kind === 'runs' ? cause.runs.join(' ') : cause.kind;
    return `${task} ${waited}${clock(start)}-${clock(end)}${fails} by ${by}`;
  });
}

/** Each task that never ran, in words. */
export function whyNot(rehearsal: Rehearsal): string[] {
  const never = neverRan(rehearsal);
  return never.map((each) => neverWords(each, never, (task) => task.toUpperCase()));
}
