import { graphOf } from '../../../../lib/index.ts';
import type { Applies } from '../../ports/tenant.ts';
import { persistenceOf } from '../../state/persistence.ts';
import { currentDocument, stateOf } from '../../state/store.ts';
import type { Designer } from '../../designer.ts';

/** How the id of a task begins that a plan creates. */
export const NEW_ID = 'new:';

/** Nothing is being carried out. */
export const ENDED = { wanted: [], plan: null, bindings: null } as const;

/** What is known of the open document in this tenant. */
export async function recordOf(designer: Designer, origin: string): ReturnType<Applies['read']> {
  const known = await designer.ports.applies.read(stateOf(designer).getState().session.id).catch(() => null);
  return known?.record.origin === origin ? known : null;
}

/** Whether a document is open here, and this tab is the one that has it. */
export function isHere(designer: Designer, id: string): boolean {
  return stateOf(designer).getState().session.id === id && persistenceOf(designer).getState().otherTab === null;
}

/** What the file calls a task that the plan calls new. */
export function calledHere(designer: Designer, [planned, made]: readonly [string, string]): [string, string] {
  const { byId } = graphOf(currentDocument(designer).chain);
  const foreign = planned.slice(NEW_ID.length);
  return [!byId.has(planned) && byId.has(foreign) ? foreign : planned, made];
}
