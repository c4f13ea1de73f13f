import { type JsonObject, isObject } from '../model/json.ts';
import { type Path, getIn } from '../model/path.ts';
import { SERVER_KEYS, SERVER_METADATA } from '../model/serverOwned.ts';

/** Keys of `metadata` that the service writes and a caller may send all the same. */
const SENT_METADATA: readonly string[] = ['migratedFrom'];

/** Keys that say at the top of a file what the file is: `taskloom`, or a list of tasks under another name. */
const FILE_KEYS: readonly string[] = ['data', 'tasks', 'taskloom'];

/** The lists that make a task advanced, in the order in which they hold one another. */
const NESTED = ['states', 'onEvents', 'actions'] as const;

/** Why nothing can be written at a place of a definition; `null` when it can. */
export function placeFault(definition: JsonObject, path: Path): string | null {
  const [first, second] = path;
  if (typeof first !== 'string') return 'There is no field at that place.';
  if (SERVER_KEYS.includes(first)) return `The service writes ${first}; it cannot be edited.`;
  if (FILE_KEYS.includes(first))
    return `${first} at the top of a file says what the file is, so Taskloom does not write it into a task.`;
  if (first === 'metadata') return metadataFault(second);
  if (first === 'states') return nestedFault(definition, path);
  if (first === 'events') return eventFault(path);
  return null;
}

function metadataFault(key: string | number | undefined): string | null {
  if (typeof key !== 'string') return 'Metadata is edited field by field: most of it is the service’s own.';
  const owned = SERVER_METADATA.includes(key) && !SENT_METADATA.includes(key);
  return owned ? `The service writes metadata.${key}; it cannot be edited.` : null;
}

/** States, trigger groups and actions are edited where they stand; they never come, go, or change places. */
function nestedFault(definition: JsonObject, path: Path): string | null {
  for (let depth = 0; depth < NESTED.length && path[depth * 2] === NESTED[depth]; depth += 1) {
    const place = path.slice(0, depth * 2 + 2);
    if (typeof place.at(-1) !== 'number' || path.length < place.length + 1)
      return `${NESTED[depth]} cannot be replaced as a whole; edit what stands in it.`;
    if (!isObject(getIn(definition, place)))
      return `The definition has no ${ONE.get(NESTED[depth]!)} to write to; add one in the file.`;
  }
  return path[4] === 'eventRefs' && path[2] === 'onEvents' ? 'What a task waits for is edited by its edges.' : null;
}

const ONE: ReadonlyMap<string, string> = new Map(
  Object.entries({ states: 'state', onEvents: 'trigger group', actions: 'action' }),
);

function eventFault(path: Path): string | null {
  return typeof path[1] === 'number' && path.length > 2
    ? null
    : 'An event is edited field by field; it comes and goes with its edge.';
}
