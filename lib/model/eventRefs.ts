import { type Json, type JsonObject, isArray, isObject, own } from './json.ts';
import type { Path } from './path.ts';

/** One name in an `eventRefs` list, and where it stands. */
export interface EventRef {
  readonly name: Json;
  readonly path: Path;
}

function entriesOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

function ownOf(value: Json, key: string): Json | undefined {
  return isObject(value) ? own(value, key) : undefined;
}

/** Every `eventRefs` list of a definition with its path, in file order. */
export function refLists(definition: JsonObject): { readonly path: Path; readonly refs: readonly Json[] }[] {
  return entriesOf(own(definition, 'states')).flatMap((state, s) =>
    entriesOf(ownOf(state, 'onEvents')).flatMap((group, g) => {
      const refs = ownOf(group, 'eventRefs');
      return isArray(refs) ? [{ path: ['states', s, 'onEvents', g, 'eventRefs'], refs }] : [];
    }),
  );
}

/** Every name that an `eventRefs` list of a definition holds, in file order. */
export function eventRefs(definition: JsonObject): EventRef[] {
  return refLists(definition).flatMap(({ path, refs }) =>
    refs.map((name, index) => ({ name, path: [...path, index] })),
  );
}
