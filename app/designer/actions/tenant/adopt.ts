import type { TaskId } from '../../../../lib/index.ts';
import { basePulled, takeIds } from '../../../../lib/tenant/index.ts';
import { takeTenantIds } from '../../state/history.ts';
import { currentDocument, stateOf } from '../../state/store.ts';
import type { Connection } from '../../state/tenant.ts';
import type { Designer } from '../../designer.ts';
import { ENDED, calledHere, recordOf } from './applyRecord.ts';
import { clientOf } from './client.ts';

/**
 * Takes a task of the tenant for one of the document that the tenant does not know: it gets that id in every state of
 * the history, and is updated instead of created.
 *
 * @param planned - What the plan calls it.
 */
export async function adopt(
  designer: Designer,
  { place, name }: Connection,
  planned: TaskId,
  id: TaskId,
): Promise<void> {
  const definition = await clientOf(designer, place).read(id);
  const made = new Map([calledHere(designer, [planned, id])]);
  const session = stateOf(designer).getState().session.id;
  const known = await recordOf(designer, name);
  const base = basePulled(known?.record.base ?? null, [definition], []);
  await designer.ports.applies.write(session, { ...known?.record, ...ENDED, origin: name, base });
  takeTenantIds(designer, takeIds(currentDocument(designer), made));
}
