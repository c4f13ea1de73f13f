import { type JsonObject, isObject } from '../model/json.ts';
import { type Path, getIn } from '../model/path.ts';
import type { Refused } from '../model/result.ts';
import { SERVER_KEYS, SERVER_METADATA } from '../model/serverOwned.ts';
import { refuse } from './refusals.ts';

/** Keys of `metadata` that the service writes and a caller may send all the same. */
const SENT_METADATA: readonly string[] = ['migratedFrom'];

/** Keys that say at the top of a file what the file is: `taskloom`, or a list of tasks under another name. */
const FILE_KEYS: readonly string[] = ['data', 'tasks', 'taskloom'];

/** The lists that make a task advanced, in the order in which they hold one another. */
const NESTED = ['states', 'onEvents', 'actions'] as const;

/** Why nothing can be written at a path of a definition; `null` if it can. */
export function pathRefusal(definition: JsonObject, path: Path): Refused | null {
  const [first, second] = path;
  if (typeof first !== 'string') return refuse('no-field');
  if (SERVER_KEYS.includes(first)) return refuse('server-owned', { key: first });
  if (FILE_KEYS.includes(first)) return refuse('file-key', { key: first });
  if (first === 'metadata') return metadataRefusal(second);
  if (first === 'states') return nestedRefusal(definition, path);
  if (first === 'events') return eventRefusal(path);
  return null;
}

function metadataRefusal(key: string | number | undefined): Refused | null {
  if (typeof key !== 'string') return refuse('metadata-as-a-whole');
  const owned = SERVER_METADATA.includes(key) && !SENT_METADATA.includes(key);
  return owned ? refuse('server-owned', { key: `metadata.${key}` }) : null;
}

/** States, trigger groups and actions are edited where they stand; they never come, go, or change places. */
function nestedRefusal(definition: JsonObject, path: Path): Refused | null {
  for (let depth = 0; depth < NESTED.length && path[depth * 2] === NESTED[depth]; depth += 1) {
    const place = path.slice(0, depth * 2 + 2);
    if (typeof place.at(-1) !== 'number' || path.length < place.length + 1)
      return refuse('list-as-a-whole', { key: NESTED[depth]! });
    if (!isObject(getIn(definition, place))) return refuse('nothing-to-write-to', { key: ONE[NESTED[depth]!] });
  }
  return path[4] === 'eventRefs' && path[2] === 'onEvents' ? refuse('event-refs') : null;
}

const ONE = { states: 'state', onEvents: 'trigger group', actions: 'action' } as const;

function eventRefusal(path: Path): Refused | null {
  return typeof path[1] === 'number' && path.length > 2 ? null : refuse('event-as-a-whole');
}
