import { describe, expect, it } from 'vitest';
import { pointer } from '../../../lib/editor/index.ts';
import { DIALECTS, type Dialect, type Json } from '../../../lib/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';
import { readSchema } from '../../support/schema/generate.ts';

/** Every keyword of a schema that checks something, with its pointer. */
function keywords(schema: Json, path: readonly (string | number)[] = [], inNames = false): [string, string][] {
  if (isArray(schema)) return schema.flatMap((item, index) => keywords(item, [...path, index]));
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([key, value]): [string, string][] => {
    const names = !inNames && (key === 'properties' || key === 'definitions');
    const own: [string, string][] = inNames ? [] : [[key, pointer([...path, key])]];
    return [...own, ...keywords(value, [...path, key], names)];
  });
}

function schemaOf(dialect: Dialect): Json {
  return readSchema(dialect) as Json;
}

/** Pointers to the words and lists that one schema has and the other has not, or has otherwise. */
function differences(a: Json | undefined, b: Json | undefined, path: readonly (string | number)[] = []): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (!isObject(a) || !isObject(b)) return [pointer(path)];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differences(a[key], b[key], [...path, key]));
}

describe.each(DIALECTS)('the schema of %s', (dialect) => {
  it('says what each of its parts means', () => {
    const parts = keywords(schemaOf(dialect)).filter(([key]) => key === 'type' || key === 'enum');
    const described = new Set(
      keywords(schemaOf(dialect))
        .filter(([key]) => key === 'description')
        .map(([, at]) => at),
    );
    const without = parts.map(([, at]) => at.replace(/\/\w+$/, '/description')).filter((at) => !described.has(at));
    // items and values of maps are described by what holds them
    expect(without.filter((at) => !/\/(items|additionalProperties)\/description$/.test(at))).toEqual([]);
  });

  it('closes no object: what the service adds tomorrow is not a fault', () => {
    const closed = keywords(schemaOf(dialect)).filter(([key]) => key === 'additionalProperties');
    expect(closed.map(([, at]) => at)).toEqual([
      '/definitions/metadata/properties/orchestration/properties/attrs/additionalProperties',
    ]);
  });

  it('uses only keywords that have a sentence', () => {
    const known = ['required', 'type', 'enum', 'minItems', 'maxItems', 'uniqueItems', 'properties', 'items', '$ref'];
    const words = ['$schema', '$id', '$comment', 'title', 'description', 'definitions', 'additionalProperties'];
    const used = new Set(keywords(schemaOf(dialect)).map(([key]) => key));
    expect([...used].filter((key) => ![...known, ...words].includes(key))).toEqual([]);
  });
});

it('differs between the dialects only where @qlik/api does', () => {
  const metadata = '/definitions/metadata/properties';
  expect(differences(schemaOf('v1'), schemaOf('scheduling')).toSorted()).toEqual(
    [
      '/$id',
      '/title',
      '/definitions/event/properties/type/enum',
      '/definitions/event/properties/source/enum',
      '/definitions/correlation/properties/contextAttributeName/enum',
      `${metadata}/disabledCode/enum`,
      `${metadata}/trigger/properties/type/enum`,
      `${metadata}/orchestration/properties/lastRun`,
      ...['ownerId', 'createdBy'].flatMap((key) => [`${metadata}/${key}/$comment`, `${metadata}/${key}/type`]),
      ...['spaceType', 'resourceName', 'resourceType', 'resourceSubType', 'scriptOwnerId', 'topology'].map(
        (key) => `${metadata}/${key}`,
      ),
    ].toSorted(),
  );
});
