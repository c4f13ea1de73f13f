import { type Duration, type FailureShare, isTimeOfDay } from '../model/rehearsalSettings.ts';
import { type Refusal, type Refused, refuser } from '../model/result.ts';
import { timeOf } from '../schedule/timeOf.ts';
import { isZone } from '../schedule/zones.ts';
import type { Assumptions } from './types.ts';

/** Why nothing can be rehearsed with assumptions. */
export type AssumptionRefusal = Refusal<
  'no-time' | 'no-clock-time' | 'no-zone' | 'no-lanes' | 'no-duration' | 'no-share' | 'no-limit'
>;

const refuse = refuser({
  'no-time': ({ text }: { readonly text: string }) => `${JSON.stringify(text)} is not a time in ISO 8601.`,
  'no-clock-time': ({ text }: { readonly text: string }) => `${JSON.stringify(text)} is not a time of day as HH:MM.`,
  'no-zone': ({ text }: { readonly text: string }) => `${JSON.stringify(text)} is not a time zone.`,
  'no-lanes': () => 'The number of lanes is a whole number from 1.',
  'no-duration': ({ task }: { readonly task: string | null }) =>
    `The duration of ${task === null ? 'all other tasks' : JSON.stringify(task)} is not a number of seconds from 0, ` +
    'or its numbers do not rise.',
  'no-share': ({ task }: { readonly task: string | null }) =>
    `The share of runs of ${task === null ? 'all other tasks' : JSON.stringify(task)} that fail is from 0 to 1.`,
  'no-limit': () => 'The longest run and the longest time in the queue are numbers of seconds from 0.',
});

/** A time that cannot be read. */
export function refuseTime(text: string): Refused<Refusal<'no-time'>> {
  return refuse('no-time', { text });
}

/** The first thing in assumptions that makes no sense; `null` where all does. */
export function checkAssumptions(assumptions: Assumptions): Refused<AssumptionRefusal> | null {
  const { lanes, blackouts, manual, datasets, tasks, longestRun, longestQueue } = assumptions;
  const texts = [
    ...blackouts.flatMap(({ from, to }) => [from, to]),
    ...[...manual, ...datasets].flatMap(({ times }) => times),
    ...tasks.flatMap(({ deadline }) => (typeof deadline === 'string' ? deadline : [])),
  ];
  const wrong = texts.find((text) => Number.isNaN(timeOf(text)));
  if (wrong !== undefined) return refuseTime(wrong);
  for (const { deadline } of tasks) {
    if (!deadline || typeof deadline === 'string') continue;
    if (!isTimeOfDay(deadline.time)) return refuse('no-clock-time', { text: deadline.time });
    if (!isZone(deadline.zone)) return refuse('no-zone', { text: deadline.zone });
  }
  if (lanes !== null && !(Number.isSafeInteger(lanes) && lanes > 0)) return refuse('no-lanes');
  if (![longestRun, longestQueue].every((limit) => limit === null || limit >= 0)) return refuse('no-limit');
  for (const { task, duration, failure } of [{ ...assumptions, task: null }, ...tasks]) {
    if (duration && !isDuration(duration)) return refuse('no-duration', { task });
    if (failure && !isShare(failure)) return refuse('no-share', { task });
  }
  return null;
}

/** Whether its numbers are seconds from 0 that rise. */
export function isDuration(duration: Duration): boolean {
  const seconds = duration.source === 'runs' ? duration.quantiles : [duration.low, duration.usual, duration.high];
  return (
    seconds.length > 0 &&
    seconds.every((each, index) => Number.isFinite(each) && each >= 0 && each >= (seconds[index - 1] ?? 0))
  );
}

/** Whether it is from 0 to 1. */
export function isShare({ share }: FailureShare): boolean {
  return share >= 0 && share <= 1;
}
