import { type Json, equalJson } from '../../model/json.ts';
import { NO_SETTINGS, type RehearsalSettings } from '../../model/rehearsalSettings.ts';

/**
 * Merges two edits of what a document says of how its tasks run: of each entry what only one side changed is taken
 * from it; where both did, mine stays.
 */
export function mergeSettings(
  base: RehearsalSettings,
  mine: RehearsalSettings,
  theirs: RehearsalSettings,
): RehearsalSettings {
  if (mine === NO_SETTINGS && theirs === NO_SETTINGS) return NO_SETTINGS;
  const one = <T>(was: T, ours: T, other: T): T => (was === ours ? other : ours);
  return {
    zone: one(base.zone, mine.zone, theirs.zone),
    lanes: one(base.lanes, mine.lanes, theirs.lanes),
    tasks: mergeEntries(base.tasks, mine.tasks, theirs.tasks),
    quiet: mergeEntries(base.quiet, mine.quiet, theirs.quiet),
    holidays: mergeEntries(base.holidays, mine.holidays, theirs.holidays),
    scenarios: mergeEntries(base.scenarios, mine.scenarios, theirs.scenarios),
  };
}

function mergeEntries<T>(
  base: ReadonlyMap<string, T>,
  mine: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  const merged = new Map<string, T>();
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const [was, ours, other] = [base.get(key), mine.get(key), theirs.get(key)];
    const value = isSame(was, ours) ? other : ours;
    if (value !== undefined) merged.set(key, value);
  }
  return merged;
}

function isSame(a: unknown, b: unknown): boolean {
  return equalJson(a as Json | undefined, b as Json | undefined);
}
