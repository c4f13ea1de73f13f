import type { Path } from '../model/path.ts';
import { SERVER_KEYS, SERVER_METADATA } from '../model/serverOwned.ts';
import type { ChangeClass } from './types.ts';

/** Keys of a definition that only people and tools read. */
const TEXT_KEYS: readonly unknown[] = ['annotations', 'description', 'key', 'name', 'specVersion', 'version'];

/** What a value of a definition is about; one that nobody knows may mean something to the service. */
export function classify(path: Path): ChangeClass {
  const [key, second] = path;
  if (SERVER_KEYS.includes(String(key))) return 'service';
  if (key === 'metadata' && SERVER_METADATA.includes(String(second))) return 'service';
  if (TEXT_KEYS.includes(key)) return 'text';
  if (key === 'start' && second === 'stateName') return 'text';
  // names of states and actions
  return key === 'states' && path.at(-1) === 'name' ? 'text' : 'meaning';
}
