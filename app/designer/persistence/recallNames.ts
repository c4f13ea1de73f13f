import { NO_NAMES, withNames } from '../../../lib/editor/index.ts';
import type { Designer } from '../designer.ts';
import { namesOf } from '../state/names.ts';

/** Takes the names that the browser remembers of tenants, so that a chain shows them without a connection. */
export async function recallNames(designer: Designer): Promise<void> {
  const remembered = await designer.ports.names.read().catch(() => NO_NAMES);
  // what is known by now is newer
  namesOf(designer).setState(({ names }) => ({ names: withNames(remembered, names) }));
}
