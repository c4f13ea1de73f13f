import { type Location, getLocation, parse } from 'jsonc-parser';
import type { Chain } from '../../model/chain.ts';
import { type Json, type JsonObject, isArray, isObject, own } from '../../model/json.ts';
import { type KnownNames, NO_NAMES } from '../../model/knownNames.ts';
import { type Path, getIn } from '../../model/path.ts';
import { STATUSES } from '../../model/status.ts';
import { taskId, taskName } from '../../model/task.ts';
import { idsOf } from '../find/idsOf.ts';
import { meaningOf, schemaAt, valuesOf } from './schemaAt.ts';

/** One thing that could be written. */
export interface CompletionItem {
  readonly kind: 'key' | 'value';
  /** What it is called in a list. */
  readonly label: string;
  /** Beside the label: an id, or where it is used. */
  readonly detail?: string;
  /** What it is for. */
  readonly info?: string;
  /** JSON. */
  readonly insert: string;
}

/** Completions, and what of the text they take the place of. */
export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly CompletionItem[];
}

/** What is known beside the text. */
export interface Known {
  /** The JSON Schema of the dialect. */
  readonly schema: JsonObject;
  readonly chain: Chain;
  /** Names of time zones that the reader's system has. */
  readonly timezones?: readonly string[];
  /** What tenants call apps and spaces. */
  readonly names?: KnownNames;
}

/**
 * What could be written at a place in the text of one task: keys and words of the schema, ids of tasks by their names,
 * names of events, time zones.
 *
 * @param text - The task's own text; it may be broken.
 * @param offset - UTF-16 units from its start.
 * @example completionsAt('{"sta', 5, { schema, chain }).options[0]?.label // 'states'
 */
export function completionsAt(text: string, offset: number, known: Known): Completions {
  const location = getLocation(text, offset);
  const token = location.previousNode;
  const covers = token !== undefined && token.offset <= offset && offset <= token.offset + token.length;
  const span = covers ? { from: token.offset, to: token.offset + token.length } : { from: offset, to: offset };
  const root = (parse(text) ?? null) as Json;
  const options = location.isAtPropertyKey
    ? keysAt(root, location, text.slice(span.to), known)
    : valuesAt(root, location.path, known);
  return { ...span, options };
}

function keysAt(root: Json, { path }: Location, after: string, { schema }: Known): CompletionItem[] {
  const parent = path.slice(0, -1);
  const properties = own(schemaAt(schema, parent) ?? {}, 'properties');
  if (!isObject(properties)) return [];
  const there = getIn(root, parent);
  const used = isObject(there) ? new Set(Object.keys(there)) : new Set<string>();
  const colon = /^\s*:/.test(after) ? '' : ': ';
  return Object.keys(properties)
    .filter((key) => !used.has(key) || key === path.at(-1))
    .map((key) => ({
      kind: 'key',
      label: key,
      insert: JSON.stringify(key) + colon,
      ...info(meaningOf(schema, [...parent, key])),
    }));
}

function valuesAt(root: Json, path: Path, known: Known): CompletionItem[] {
  const ours = ofTheChain(root, path, known);
  if (ours.length > 0) return ours;
  return valuesOf(schemaAt(known.schema, path) ?? {}).map((value) => valueItem(value));
}

function ofTheChain(root: Json, path: Path, { chain, timezones = [], names = NO_NAMES }: Known): CompletionItem[] {
  const last = path.at(-1);
  if (path.at(-2) === 'eventRefs') {
    const events = getIn(root, ['events']);
    return words(isArray(events) ? events.map((event) => getIn(event, ['name'])) : []);
  }
  if (last === 'timezone') return words(timezones);
  if (last === 'spaceId') return named(idsOf(chain).spaces, names.spaces);
  if (last === 'appId' || last === 'resourceId') return named(idsOf(chain).apps, names.apps);
  if (last !== 'contextAttributeValue') return [];
  const attribute = getIn(root, [...path.slice(0, -1), 'contextAttributeName']);
  if (attribute === 'status') return words(STATUSES.filter((status) => status !== 'ANY'));
  if (attribute === 'spaceId') return named(idsOf(chain).spaces, names.spaces);
  if (attribute !== 'id') return [];
  return chain.tasks.flatMap((task): CompletionItem[] => {
    const id = taskId(task);
    return id === null ? [] : [{ kind: 'value', label: taskName(task), detail: id, insert: JSON.stringify(id) }];
  });
}

/** Ids that the chain has or a tenant has names for, by their names where there are any. */
function named(ids: ReadonlySet<string>, names: ReadonlyMap<string, string>): CompletionItem[] {
  return Array.from(new Set([...ids, ...names.keys()]), (id) => ({
    ...valueItem(id),
    ...(names.has(id) ? { label: names.get(id)!, detail: id } : {}),
  }));
}

function words(values: readonly (Json | undefined)[]): CompletionItem[] {
  return [...new Set(values.filter((value) => typeof value === 'string'))].map((value) => valueItem(value));
}

function valueItem(value: Json): CompletionItem {
  return {
    kind: 'value',
    label: typeof value === 'string' ? value : JSON.stringify(value),
    insert: JSON.stringify(value),
  };
}

function info(meaning: string | null): { readonly info?: string } {
  return meaning === null ? {} : { info: meaning };
}
