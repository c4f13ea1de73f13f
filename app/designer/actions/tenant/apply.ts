import { compile } from '../../../../lib/index.ts';
import {
  type ApplyEntry,
  type ApplyJournal,
  type ApplyStep,
  type ChangePlan,
  applyPlan,
  renameTasks,
  takeIds,
  withCreated,
} from '../../../../lib/tenant/index.ts';
import type { BindingsFile } from '../../ports/tenant.ts';
import { takeTenantIds } from '../../state/history.ts';
import { currentDocument, stateOf } from '../../state/store.ts';
import type { Connection } from '../../state/tenant.ts';
import type { Designer } from '../../designer.ts';
import { ENDED, calledHere, isHere, recordOf } from './applyRecord.ts';
import { clientOf } from './client.ts';
import { isPlanOf } from './plan.ts';
import { lookAtRuns } from './watchRuns.ts';

/** How an apply is carried out. */
export interface ApplyOptions {
  readonly bindings: BindingsFile | null;
  readonly onStep: (progress: ApplyProgress) => void;
  readonly signal: AbortSignal;
}

/** How an apply is followed. */
export interface ApplyProgress {
  readonly step: ApplyStep;
  readonly number: number;
  readonly count: number;
}

/**
 * Carries a plan out. How far it has come is kept in the browser: interrupted at any point, it resumes there, and
 * creates nothing twice. At its end the ids that the tenant gave are in every state of the document, so that no undo
 * takes them back; or in the bindings, which are handed to the person.
 *
 * @throws Also when another tab is at it.
 */
export function applyNow(
  designer: Designer,
  connection: Connection,
  plan: ChangePlan,
  options: ApplyOptions,
): Promise<void> {
  const { id } = stateOf(designer).getState().session;
  return designer.ports.applies.alone(id, () => carryOut(designer, connection, id, plan, options));
}

async function carryOut(
  designer: Designer,
  { place, name }: Connection,
  id: string,
  plan: ChangePlan,
  { onStep, signal, ...options }: ApplyOptions,
): Promise<void> {
  const known = await recordOf(designer, name);
  const isGoingOn = known?.record.plan !== null && known !== null;
  // another tab may have had the document since, and applied it
  if (!isGoingOn && (!isHere(designer, id) || !isPlanOf(plan, currentDocument(designer).chain)))
    throw new Error('The chain has changed since it was compared. Compare again.');
  const base = known?.record.base ?? null;
  const bindings = isGoingOn ? known.record.bindings : options.bindings;
  const wanted = isGoingOn ? known.record.wanted : compile(currentDocument(designer).chain);
  if (!isGoingOn) await designer.ports.applies.write(id, { origin: name, base, wanted, plan, bindings });
  const entries = isGoingOn ? known.entries : [];
  const ids = await applyPlan(clientOf(designer, place, plan.dialect), plan, journalOf(designer, id, plan, entries), {
    signal,
    onStep: (step, number, count) => onStep({ step, number, count }),
  });
  if (bindings) {
    const next = withCreated(bindings.value, ids, wanted);
    if (ids.size > 0) designer.ports.files.download(bindings.name, `${JSON.stringify(next, null, 2)}\n`);
    await designer.ports.applies.write(id, { ...ENDED, origin: name, base });
    return void lookAtRuns(designer);
  }
  // whoever has the document now goes on with what was written down, and takes the ids
  if (!isHere(designer, id)) return;
  const made = new Map([...ids].map((value) => calledHere(designer, value)));
  if (made.size > 0) takeTenantIds(designer, takeIds(currentDocument(designer), made));
  await designer.ports.applies.write(id, { ...ENDED, origin: name, base: renameTasks(wanted, made) });
  void lookAtRuns(designer);
}

/** Only that a task is about to be created has to be on the disk before it is: all else can be asked for twice. */
function journalOf(designer: Designer, id: string, plan: ChangePlan, entries: readonly ApplyEntry[]): ApplyJournal {
  let written = entries.length;
  let failed: unknown = null;
  return {
    entries,
    append: async (entry) => {
      if (failed !== null) throw failed;
      const write = designer.ports.applies.writeStep(id, written++, entry);
      if (plan.steps[entry.step]?.action === 'create' && entry.state === 'sent') await write;
      else write.catch((error: unknown) => (failed = error));
    },
  };
}

/** Forgets an apply that was cut off. What it has done stays. */
export async function forgetApply(designer: Designer, { name }: Connection): Promise<void> {
  const known = await recordOf(designer, name);
  if (known) await designer.ports.applies.write(stateOf(designer).getState().session.id, { ...known.record, ...ENDED });
}
