import { type ApplyStep, type ChangePlan, type JsonObject, applyPlan, compile, graphOf, makePlan, own, renameTasks, withIds } from '../../../lib/index.ts';
import { type TenantRecord, readRecord, writeRecord } from '../../services/tenant.ts';
import { currentDocument, dispatch, useDesigner } from '../../store/designer.ts';
import type { Connection } from '../../store/tenant.ts';
import { clientOf } from './client.ts';
import { lookAtRuns } from './watchRuns.ts';

const NEW = 'new:';

export interface PlanOptions {
  /** Makes new tasks of those whose ids the tenant does not know: they come from another one. */
  readonly asNew?: boolean;
  readonly signal?: AbortSignal;
}

/** A plan, and whether it is one that was cut off before. */
export interface Planned {
  readonly plan: ChangePlan;
  /** How many of its requests were carried out. */
  readonly done: number;
}

/** What would make the tenant like what is open; or what is left of an apply that was cut off. */
export async function planNow({ place, name }: Connection, { asNew = false, signal }: PlanOptions = {}): Promise<Planned> {
  const record = await recordOf(name);
  if (record?.apply) return { plan: record.apply.plan, done: record.apply.entries.filter(({ state }) => state === 'done').length };
  const { chain } = currentDocument();
  const present = await clientOf(place).list({ sort: '+createdAt' }, signal ? { signal } : {});
  const wanted = asNew ? withoutForeignIds(compile(chain), present) : compile(chain);
  return { plan: makePlan({ dialect: chain.dialect, wanted, base: record?.base ?? null, present }), done: 0 };
}

/** Definitions in which tasks that the tenant does not have are new ones. */
function withoutForeignIds(definitions: readonly JsonObject[], present: readonly JsonObject[]): readonly JsonObject[] {
  const there = new Set(present.map((task) => own(task, 'id')));
  const foreign = definitions.flatMap((task): [string, string][] => {
    const id = own(task, 'id');
    return typeof id !== 'string' || id.startsWith(NEW) || there.has(id) ? [] : [[id, NEW + id]];
  });
  return renameTasks(definitions, new Map(foreign));
}

/** What the file calls a task that the plan calls new. */
function calledHere([planned, made]: readonly [string, string]): [string, string] {
  const foreign = planned.slice(NEW.length);
  return [graphOf(currentDocument().chain).byId.has(foreign) ? foreign : planned, made];
}

/** How an apply is followed. */
export interface ApplyProgress {
  readonly step: ApplyStep;
  readonly number: number;
  readonly count: number;
}

/**
 * Carries a plan out. How far it has come is kept in the browser: stopped at any point, it goes on from there, and
 * doubles nothing. At its end the ids that the tenant gave stand in the document, as one step.
 */
export async function applyNow({ place, name }: Connection, plan: ChangePlan, onStep: (progress: ApplyProgress) => void, signal: AbortSignal): Promise<void> {
  const { id } = useDesigner.getState().session;
  const record = (await recordOf(name)) ?? { origin: name, base: null, apply: null };
  let entries = record.apply?.entries ?? [];
  const keep = async (): Promise<void> => writeRecord(id, { ...record, apply: { plan, entries } });
  await keep();
  const journal = {
    entries,
    append: async (entry: (typeof entries)[number]) => {
      entries = [...entries, entry];
      await keep();
    },
  };
  const ids = await applyPlan(clientOf(place, plan.dialect), plan, journal, { signal, onStep: (step, number, count) => onStep({ step, number, count }) });
  if (ids.size > 0) dispatch((document) => ({ document: withIds(document, new Map([...ids].map(calledHere))), label: 'Take over the ids of the tenant' }));
  await writeRecord(id, { origin: name, base: compile(currentDocument().chain), apply: null });
  void lookAtRuns();
}

/** Forgets an apply that was cut off. What it has done stays. */
export async function forgetApply({ name }: Connection): Promise<void> {
  const record = await recordOf(name);
  if (record) await writeRecord(useDesigner.getState().session.id, { ...record, apply: null });
}

/** What is known of the open document in this tenant. */
async function recordOf(origin: string): Promise<TenantRecord | null> {
  const record = await readRecord(useDesigner.getState().session.id).catch(() => null);
  return record?.origin === origin ? record : null;
}
