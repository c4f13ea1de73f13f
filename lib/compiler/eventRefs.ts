import { type Json, type JsonObject, isArray, isObject, own } from '../model/json.ts';
import type { Path } from '../model/path.ts';

/** One name in an `eventRefs` list, and where it stands. */
export interface EventRef {
  readonly name: Json;
  readonly path: Path;
}

const NONE: readonly Json[] = [];

function entriesOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : NONE;
}

function ownOf(value: Json, key: string): Json | undefined {
  return isObject(value) ? own(value, key) : undefined;
}

/** Visits every `eventRefs` list of a definition, in file order, with the indexes of its state and group. */
export function eachRefList(
  definition: JsonObject,
  visit: (refs: readonly Json[], state: number, group: number) => void,
): void {
  const states = entriesOf(own(definition, 'states'));
  for (let s = 0; s < states.length; s += 1) {
    const groups = entriesOf(ownOf(states[s]!, 'onEvents'));
    for (let g = 0; g < groups.length; g += 1) {
      const refs = ownOf(groups[g]!, 'eventRefs');
      if (isArray(refs)) visit(refs, s, g);
    }
  }
}

/** Every `eventRefs` list of a definition with its path, in file order. */
export function refLists(definition: JsonObject): { readonly path: Path; readonly refs: readonly Json[] }[] {
  const lists: { path: Path; refs: readonly Json[] }[] = [];
  eachRefList(definition, (refs, s, g) => lists.push({ path: ['states', s, 'onEvents', g, 'eventRefs'], refs }));
  return lists;
}

/** Every name that an `eventRefs` list of a definition holds, in file order. */
export function eventRefs(definition: JsonObject): EventRef[] {
  return refLists(definition).flatMap(({ path, refs }) =>
    refs.map((name, index) => ({ name, path: [...path, index] })),
  );
}

/** The names that `eventRefs` lists hold, wherever they stand. */
export function referencedEventNames(definition: JsonObject): Set<Json> {
  const names = new Set<Json>();
  eachRefList(definition, (refs) => {
    for (const name of refs) names.add(name);
  });
  return names;
}
