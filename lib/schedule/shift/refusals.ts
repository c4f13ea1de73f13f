import { type Refusal, refuser } from '../../model/result.ts';

/** Why a schedule cannot be moved to another time of day. */
export type ShiftRefusal = Refusal<'no-clock-time' | 'other-day' | 'no-start'>;

export const refuse = refuser({
  'no-clock-time': () =>
    'The schedule names no single time of day that could be moved. Edit the schedule itself instead.',
  'other-day': () => 'That would be on another day. Edit the schedule itself instead.',
  'no-start': () => 'The schedule begins when its task is created, so there is no time that could be moved.',
});
