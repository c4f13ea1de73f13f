import { type Json, type JsonObject, isObject, own, withKey } from '../model/json.ts';
import { pointer, setIn } from '../model/path.ts';
import { type Refusal, type Result, ok, refused } from '../model/result.ts';
import { textAt } from './definitions.ts';
import { messages } from './messages.ts';
import { anew } from './nameless.ts';
import { referencesIn } from './references.ts';

/** What the tasks, apps and spaces of one tenant are in another. */
export interface Bindings {
  readonly tasks: Readonly<Record<string, string>>;
  readonly apps: Readonly<Record<string, string>>;
  readonly spaces: Readonly<Record<string, string>>;
}

/** A binding that is missing. */
export interface Unbound {
  readonly task: string;
  /** JSON Pointer into its definition. */
  readonly pointer: string;
  readonly message: string;
}

/** Definitions as another tenant has them. */
export interface Bound {
  readonly definitions: readonly JsonObject[];
  readonly problems: readonly Unbound[];
}

const KINDS = ['tasks', 'apps', 'spaces'] as const;

/** Why a text is not read as bindings. */
export interface BindingsRefusal extends Refusal<'bindings'> {
  /** JSON Pointer to what cannot be read. */
  readonly pointer: string;
}

/**
 * Bindings from JSON: an object of `tasks`, `apps` and `spaces`, each from id to id. Nothing in it is passed over.
 *
 * @example readBindings({ tasks: { 'dev-1': 'prod-7' }, apps: {}, spaces: {} })
 */
export function readBindings(value: Json): Result<Bindings, BindingsRefusal> {
  const wrong = (message: string, ...path: string[]) =>
    refused<BindingsRefusal>({ code: 'bindings', message, pointer: pointer(path) });
  if (!isObject(value)) return wrong('This is not an object {"tasks": {...}, "apps": {...}, "spaces": {...}}.');
  for (const [kind, map] of Object.entries(value)) {
    if (!KINDS.includes(kind as (typeof KINDS)[number]))
      return wrong(`Bindings have no ${JSON.stringify(kind)} in bindings; there are ${KINDS.join(', ')}.`, kind);
    if (!isObject(map)) return wrong('Expected an object that maps ids to ids.', kind);
    for (const [id, there] of Object.entries(map)) {
      if (typeof there !== 'string' || there === '')
        return wrong('Expected an id in the tenant: a text that is not empty.', kind, id);
    }
  }
  const read = (kind: (typeof KINDS)[number]) => (own(value, kind) ?? {}) as Record<string, string>;
  return ok({ tasks: read('tasks'), apps: read('apps'), spaces: read('spaces') });
}

/**
 * Definitions of one tenant as those of another. A task that the bindings do not know becomes a new one, `new:` and its
 * id; upstreams outside of the file, apps and spaces must be known.
 *
 * @example bind(compile(document.chain), bindings).problems // what the bindings do not map
 */
export function bind(definitions: readonly JsonObject[], bindings: Bindings): Bound {
  const problems: Unbound[] = [];
  const inFile = new Set(definitions.map((task) => textAt(task, 'id')).filter((id) => id !== ''));
  const local = (id: string): string => boundTo(bindings, id);
  const bound = definitions.map((definition) => {
    const task = textAt(definition, 'name') || textAt(definition, 'id');
    if (textAt(definition, 'id') === '') problems.push({ task, pointer: '', message: messages.unnamed() });
    let next =
      textAt(definition, 'id') === '' ? definition : withKey(definition, 'id', local(textAt(definition, 'id')));
    for (const { path, kind, id } of referencesIn(definition)) {
      const known = kind === 'task' && inFile.has(id) ? local(id) : own(bindings[`${kind}s`], id);
      if (typeof known === 'string') next = setIn(next, path, known) as JsonObject;
      else problems.push({ task, pointer: pointer(path), message: messages.unbound(kind, id) });
    }
    return withoutTimes(next);
  });
  return { definitions: bound, problems };
}

/** What a task of the file is called in the tenant: its id there, or what the plan calls it where it has none. */
function boundTo(bindings: Bindings, id: string): string {
  return own(bindings.tasks, id)?.toString() ?? anew(id);
}

/**
 * The bindings with those tasks that were created, also in the place of ones that were deleted there.
 *
 * @example withCreated(bindings, await applyPlan(client, plan, journal), definitions)
 */
export function withCreated(
  bindings: Bindings,
  ids: ReadonlyMap<string, string>,
  definitions: readonly JsonObject[],
): Bindings {
  const made = definitions.flatMap((definition) => {
    const id = textAt(definition, 'id');
    const there = ids.get(boundTo(bindings, id));
    return id === '' || there === undefined ? [] : [[id, there] as const];
  });
  return { ...bindings, tasks: { ...bindings.tasks, ...Object.fromEntries(made) } };
}

/** When the task was changed in its own tenant says nothing of this one. */
function withoutTimes(definition: JsonObject): JsonObject {
  const metadata = own(definition, 'metadata');
  if (!isObject(metadata)) return definition;
  return withKey(
    definition,
    'metadata',
    Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== 'updatedAt')),
  );
}
