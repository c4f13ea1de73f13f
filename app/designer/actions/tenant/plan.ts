import {
  type Chain,
  type ChainDocument,
  type JsonObject,
  type TaskId,
  compile,
  graphOf,
} from '../../../../lib/index.ts';
import {
  type ApplyEntry,
  type ApplyJournal,
  type ApplyStep,
  type ChangePlan,
  type Adoptable,
  type Fault,
  TenantError,
  type Unbound,
  adoptable,
  applyPlan,
  basePulled,
  bind,
  faultsOf,
  makePlan,
  renameTasks,
  rightsFaults,
  takeIds,
  withCreated,
} from '../../../../lib/tenant/index.ts';
import { type History, readField, resourceOf } from '../../../../lib/editor/index.ts';
import { own } from '../../../../lib/internal.ts';
import type { BindingsFile, Applies, TenantRecord } from '../../ports/tenant.ts';
import { takeTenantIds } from '../../state/history.ts';
import { currentDocument, stateOf } from '../../state/store.ts';
import { foundProblems, loadMessages } from '../../state/checker.ts';
import { persistenceOf } from '../../state/persistence.ts';
import type { Connection } from '../../state/tenant.ts';
import { catalogueFor } from './catalogue.ts';
import { clientOf } from './client.ts';
import { lookAtRuns } from './watchRuns.ts';
import type { Designer } from '../../designer.ts';

const NEW = 'new:';

/** The chains that plans were made of here. */
const plannedFrom = new WeakMap<ChangePlan, Chain>();

/** Nothing is being carried out. */
const ENDED = { wanted: [], plan: null, bindings: null } as const;

export interface PlanOptions {
  /** Makes new tasks of those whose ids the tenant does not know: they come from another one. */
  readonly asNew?: boolean;
  /** What the tasks, apps and spaces of the file are in this tenant. */
  readonly bindings?: BindingsFile | null;
  readonly signal?: AbortSignal;
}

/** A plan, and how far it has come. */
export interface Planned {
  /** `null` where bindings are missing. */
  readonly plan: ChangePlan | null;
  readonly unbound: readonly Unbound[];
  /** Tasks that would be created, and may be in the tenant already. */
  readonly adoptable: readonly Adoptable[];
  /** How many of its requests were carried out before it was cut off; `null` where it is a new one. */
  readonly done: number | null;
}

/** What would make the tenant like what is open; or what is left of an apply that was cut off. */
export async function planNow(
  designer: Designer,
  connection: Connection,
  { asNew = false, bindings = null, signal }: PlanOptions = {},
): Promise<Planned> {
  const { place, name } = connection;
  const { id, fileName } = stateOf(designer).getState().session;
  if (!isHere(designer, id))
    throw new Error(`Another tab has ${fileName}. Plan and apply it there, or take it over here first.`);
  await designer.ports.applies.whenFree(id);
  const known = await recordOf(designer, name);
  if (known?.record.plan)
    return {
      plan: known.record.plan,
      unbound: [],
      adoptable: [],
      done: known.entries.filter(({ state }) => state === 'done').length,
    };
  const document = currentDocument(designer);
  const { chain } = document;
  const actual = await clientOf(designer, place).list({ sort: '+createdAt' }, signal ? { signal } : {});
  const bound = bindings ? bind(compile(chain), bindings.value) : { definitions: compile(chain), problems: [] };
  if (bound.problems.length > 0) return { plan: null, unbound: bound.problems, adoptable: [], done: null };
  const desired = asNew ? withoutForeignIds(bound.definitions, actual) : bound.definitions;
  // what was pulled from where the chain comes from says nothing of this tenant
  const base = bindings || !known ? null : baseOf(known.record, stateOf(designer).getState().session.history);
  const plan = makePlan({
    dialect: chain.dialect,
    desired,
    base,
    actual,
    faults: [
      ...faultsOf(chain, await foundProblems(designer, document), await loadMessages()),
      ...(await rightsOf(designer, connection, desired)),
    ],
  });
  plannedFrom.set(plan, chain);
  return { plan, unbound: [], adoptable: bindings ? [] : adoptable(desired, actual), done: null };
}

/**
 * What the tasks of the document were when they were pulled. One that came to it later, and was never here by what is
 * left of the history, has not been deleted: its pull was undone.
 */
function baseOf({ base, joined = [] }: TenantRecord, { past, present }: History<ChainDocument>) {
  if (base === null || joined.length === 0) return base;
  const states = [...past.map(({ state }) => state), present];
  const wasHere = (id: string): boolean => states.some(({ chain }) => graphOf(chain).byId.has(id));
  return base.filter((task) => {
    const id = String(own(task, 'id'));
    return !joined.includes(id) || wasHere(id);
  });
}

/** What this person may not do in the tenant; one that shows no catalogue says it when a request is sent. */
async function rightsOf(
  designer: Designer,
  connection: Connection,
  desired: readonly JsonObject[],
): Promise<readonly Fault[]> {
  const catalogue = catalogueFor(designer, connection);
  const texts = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string');
  try {
    const apps = await catalogue.appsById(texts(desired.map(resourceOf)));
    const spaces = await catalogue.spacesById(texts(desired.map((each) => readField(each, 'spaceId'))));
    return rightsFaults(desired, apps, spaces);
  } catch (error) {
    if (error instanceof TenantError) return [];
    throw error;
  }
}

/** Whether a document is open here, and this tab is the one that has it. */
function isHere(designer: Designer, id: string): boolean {
  return stateOf(designer).getState().session.id === id && persistenceOf(designer).getState().otherTab === null;
}

/** Definitions in which tasks that the tenant does not have are new ones. */
function withoutForeignIds(definitions: readonly JsonObject[], actual: readonly JsonObject[]): readonly JsonObject[] {
  const there = new Set(actual.map((task) => own(task, 'id')));
  const foreign = definitions.flatMap((task): [string, string][] => {
    const id = own(task, 'id');
    return typeof id !== 'string' || id.startsWith(NEW) || there.has(id) ? [] : [[id, NEW + id]];
  });
  return renameTasks(definitions, new Map(foreign));
}

/** What the file calls a task that the plan calls new. */
function calledHere(designer: Designer, [planned, made]: readonly [string, string]): [string, string] {
  const { byId } = graphOf(currentDocument(designer).chain);
  const foreign = planned.slice(NEW.length);
  return [!byId.has(planned) && byId.has(foreign) ? foreign : planned, made];
}

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
 * Carries a plan out. How far it has come is kept in the browser: stopped at any point, it goes on from there, and
 * doubles nothing. At its end the ids that the tenant gave stand in every state of the document, so that no undo takes
 * them back; or in the bindings, which are handed to the person.
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
  if (!isGoingOn && (!isHere(designer, id) || plannedFrom.get(plan) !== currentDocument(designer).chain))
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

/** What is known of the open document in this tenant. */
async function recordOf(designer: Designer, origin: string): ReturnType<Applies['read']> {
  const known = await designer.ports.applies.read(stateOf(designer).getState().session.id).catch(() => null);
  return known?.record.origin === origin ? known : null;
}
