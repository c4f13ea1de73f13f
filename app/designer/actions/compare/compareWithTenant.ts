import { type JsonObject, type TaskId, taskId } from '../../../../lib/index.ts';
import { own } from '../../../../lib/internal.ts';
import type { Designer } from '../../designer.ts';
import { statesOf } from '../../state/comparison.ts';
import { setBusy, stateOf } from '../../state/store.ts';
import type { Connection } from '../../state/tenant.ts';
import { clientOf } from '../tenant/client.ts';
import { recordOf } from '../tenant/applyRecord.ts';
import { compareWithText } from './compare.ts';

/**
 * Compares with what the tenant has of the document's tasks: of those that are or were in it, and of those that were
 * pulled with them.
 *
 * @throws When the tenant does not answer.
 */
export async function compareWithTenant(designer: Designer, connection: Connection): Promise<void> {
  setBusy(designer, `Reading the tasks of ${connection.name}`);
  try {
    const actual = await clientOf(designer, connection.place).list({ sort: '+createdAt' });
    const known = await recordOf(designer, connection.name);
    const { session } = stateOf(designer).getState();
    const places = placesOf([
      ...statesOf(session).flatMap(({ chain }) => chain.tasks.flatMap((task) => taskId(task) ?? [])),
      ...(known?.record.base ?? []).map(idIn),
    ]);
    const theirs = actual
      .filter((task) => places.has(idIn(task)))
      .toSorted((a, b) => places.get(idIn(a))! - places.get(idIn(b))!);
    await compareWithText(designer, { kind: 'tenant', name: connection.name }, JSON.stringify(theirs, null, 2));
  } finally {
    setBusy(designer, null);
  }
}

const idIn = (task: JsonObject): TaskId => String(own(task, 'id'));

/** The order in which ids were named first. */
function placesOf(ids: readonly TaskId[]): ReadonlyMap<TaskId, number> {
  return new Map([...new Set(ids)].map((id, index) => [id, index]));
}
