import { type Chain, type ChainDocument, type JsonObject, compile, graphOf } from '../../../../lib/index.ts';
import {
  type Adoptable,
  type ChangePlan,
  type Unbound,
  adoptable,
  bind,
  faultsOf,
  makePlan,
  renameTasks,
  withLastChanges,
} from '../../../../lib/tenant/index.ts';
import type { History } from '../../../../lib/editor/index.ts';
import { own } from '../../../../lib/internal.ts';
import type { BindingsFile, TenantRecord } from '../../ports/tenant.ts';
import { foundProblems, loadMessages } from '../../state/checker.ts';
import { namesOf } from '../../state/names.ts';
import { currentDocument, stateOf } from '../../state/store.ts';
import type { Connection } from '../../state/tenant.ts';
import type { Designer } from '../../designer.ts';
import { NEW_ID, isHere, recordOf } from './applyRecord.ts';
import { catalogueFor } from './catalogue.ts';
import { clientOf } from './client.ts';
import { rightsOf } from './rights.ts';

/** The chains that plans were made of here. */
const plannedFrom = new WeakMap<ChangePlan, Chain>();

/** Whether a plan was made of a chain as it is. */
export function isPlanOf(plan: ChangePlan, chain: Chain): boolean {
  return plannedFrom.get(plan) === chain;
}

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
  const messageWith = await loadMessages();
  const { names } = namesOf(designer).getState();
  const problems = await foundProblems(designer, document);
  const made = makePlan({
    dialect: chain.dialect,
    desired,
    base,
    actual,
    faults: [
      ...faultsOf(chain, problems, (problem) => messageWith(problem, names)),
      ...(await rightsOf(designer, connection, desired)),
    ],
    names,
  });
  const plan = await withLastChanges(made, catalogueFor(designer, connection), signal ? { signal } : {});
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

/** Definitions in which tasks that the tenant does not have are new ones. */
function withoutForeignIds(definitions: readonly JsonObject[], actual: readonly JsonObject[]): readonly JsonObject[] {
  const there = new Set(actual.map((task) => own(task, 'id')));
  const foreign = definitions.flatMap((task): [string, string][] => {
    const id = own(task, 'id');
    return typeof id !== 'string' || id.startsWith(NEW_ID) || there.has(id) ? [] : [[id, NEW_ID + id]];
  });
  return renameTasks(definitions, new Map(foreign));
}
