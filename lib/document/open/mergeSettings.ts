import { unique } from '../../model/names.ts';
import { NO_SETTINGS, type RehearsalSettings } from '../../model/rehearsalSettings.ts';

/** What several documents say of how their tasks run, as one. Of what only one can say, the first one has the word. */
export function mergeSettings(all: readonly RehearsalSettings[]): RehearsalSettings {
  const said = all.filter((one) => one !== NO_SETTINGS);
  if (said.length === 0) return NO_SETTINGS;
  const first = <T>(of: (one: RehearsalSettings) => T | null): T | null =>
    said.map(of).find((value) => value !== null) ?? null;
  const beside = <T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> => {
    const found = new Map<string, T>();
    for (const map of maps) for (const [id, one] of map) found.set(unique(id, found), one);
    return found;
  };
  const firstOfEach = <T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> =>
    new Map(maps.toReversed().flatMap((map) => [...map]));
  return {
    zone: first(({ zone }) => zone),
    lanes: first(({ lanes }) => lanes),
    tasks: firstOfEach(said.map(({ tasks }) => tasks)),
    quiet: beside(said.map(({ quiet }) => quiet)),
    holidays: firstOfEach(said.map(({ holidays }) => holidays)),
    scenarios: beside(said.map(({ scenarios }) => scenarios)),
  };
}
