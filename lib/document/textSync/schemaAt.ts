import { type Json, type JsonObject, isArray, isObject, own } from '../../model/json.ts';
import type { Path } from '../../model/path.ts';

/** What a JSON Schema of `lib/schema` says of a place in a task's definition; `null` where it says nothing. */
export function schemaAt(schema: JsonObject, path: Path): JsonObject | null {
  let here: Json | undefined = schema;
  for (const step of path) {
    const now = resolved(schema, here);
    if (!now) return null;
    const properties = own(now, 'properties');
    here = typeof step === 'number' ? own(now, 'items') : isObject(properties) ? own(properties, step) : undefined;
  }
  return resolved(schema, here);
}

/** In words what a place is for; `null` where the schema does not say. */
export function meaningOf(schema: JsonObject, path: Path): string | null {
  const description = own(schemaAt(schema, path) ?? {}, 'description');
  return typeof description === 'string' ? description : null;
}

/** The values that a place may have, where the schema lists them. */
export function valuesOf(schema: JsonObject): readonly Json[] {
  const listed = own(schema, 'enum');
  if (isArray(listed)) return listed;
  return own(schema, 'type') === 'boolean' ? [true, false] : [];
}

function resolved(root: JsonObject, schema: Json | undefined): JsonObject | null {
  if (!isObject(schema)) return null;
  const reference = own(schema, '$ref');
  if (typeof reference !== 'string') return schema;
  let here: Json | undefined = root;
  for (const step of reference.split('/').slice(1)) here = isObject(here) ? own(here, step) : undefined;
  return isObject(here) ? here : null;
}
