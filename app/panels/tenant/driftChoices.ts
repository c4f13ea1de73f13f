import { type TaskChange, changeKey, definitionChanges } from '../../../lib/diff/index.ts';
import type { Drift } from '../../../lib/tenant/index.ts';

/** What was said about one change of others; `null` while nothing was. */
export type Choice = 'mine' | 'theirs' | null;

/** What is to stay as it is here, though others changed it: by `choiceName`. */
export type Kept = ReadonlySet<string>;

/** What a choice is called: of one change, or for `null` of all of a task. */
export function choiceName({ task }: Drift, change: TaskChange | null): string {
  return JSON.stringify([task, change && changeKey(change)]);
}

/** What was chosen for each change of others. What the file has by now is theirs. */
export function choicesOf(drift: Drift, kept: Kept): readonly Choice[] {
  const { actual, desired, theirChanges } = drift;
  const isAllMine = kept.has(choiceName(drift, null));
  const left = actual && desired ? new Set(definitionChanges(actual, desired, () => null).map(changeKey)) : null;
  return theirChanges.map((change) => {
    if (left && !left.has(changeKey(change))) return 'theirs';
    return isAllMine || kept.has(choiceName(drift, change)) ? 'mine' : null;
  });
}

/** Whether there is nothing left to choose: what the plan sends overwrites nothing that was not seen. */
export function isDecided(drift: Drift, kept: Kept): boolean {
  if (kept.has(choiceName(drift, null))) return true;
  const choices = choicesOf(drift, kept);
  return choices.length > 0 && !choices.includes(null);
}
