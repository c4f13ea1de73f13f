import { type TaskChange, definitionChanges } from '../diff/index.ts';
import { upstreamRefs } from '../formats/export/localRefs.ts';
import type { TaskId } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import { type JsonObject, own } from '../model/json.ts';
import { type KnownNames, NO_NAMES } from '../model/knownNames.ts';
import { getIn, pointer } from '../model/path.ts';
import type { Level } from '../model/problem.ts';
import { consequencesOf, tasksAfter } from './consequences.ts';
import { type Difference, differences, sameMeaning, textAt } from './definitions.ts';
import { limitLevel } from './faults.ts';
import { messages } from './messages.ts';
import { anew } from './nameless.ts';
import type { Change, ChangePlan, Consequence, Drift, Fault } from './planTypes.ts';
import { stepsOf } from './steps.ts';
import { type ThreeWay, sidesOf } from './threeWay.ts';

/** What a plan is made of. */
export interface PlanInput {
  readonly dialect: Dialect;
  /** The definitions of the file. */
  readonly desired: readonly JsonObject[];
  /** The definitions as they were pulled; `null` where that is not known: nothing is deleted then. */
  readonly base: readonly JsonObject[] | null;
  /** All tasks of the tenant. */
  readonly actual: readonly JsonObject[];
  /** What checks found in the file: what has one is not sent. */
  readonly faults?: readonly Fault[];
  /** What rules are set to, by code. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** What the tenant calls ids; sentences say an id where no name is known. */
  readonly names?: KnownNames;
}

/**
 * What makes a tenant like a file: which tasks are created, updated, deleted and left alone, in which order, what the
 * service does besides, and what somebody else changed since the pull.
 *
 * A task whose id begins with `new:`, or that has none, is created. One that was pulled and is not in the file is
 * deleted.
 *
 * @example makePlan({ dialect: 'v1', desired, base: pulled, actual }).changes
 */
export function makePlan(input: PlanInput): ChangePlan {
  const { dialect, desired, base, actual, faults = [], levels = {}, names = NO_NAMES } = input;
  const sides = sidesOf(desired, base, actual);
  const after = tasksAfter(sides, actual);
  const nameOf = namesIn([...actual, ...desired], names);
  const changes = sides.map((side) => changeOf(side, after, nameOf));
  return {
    plan: 'apply',
    version: 1,
    dialect,
    // what cannot be undone is read first
    changes: [
      ...changes.filter(({ action }) => action === 'delete'),
      ...changes.filter(({ action }) => action !== 'delete'),
    ],
    consequences: [
      ...consequencesOf(sides, actual, { knowsBase: base !== null, full: limitLevel(levels), names }),
      ...faults.flatMap((fault) => refusalOf(sides[fault.place]!, fault)),
    ],
    drift: sides.flatMap((each) => driftOf(each, nameOf) ?? []),
    steps: stepsOf(sides, actual),
    known: actual.map((task) => textAt(task, 'id')),
  };
}

/**
 * Whether a plan may be carried out, once its deletions are agreed to.
 *
 * @param options - `overwrite`: what others changed since the pull is written over.
 * @example if (!isBlocked(plan)) await applyPlan(client, plan, journal)
 */
export function isBlocked(
  { consequences, drift }: ChangePlan,
  { overwrite = false }: { readonly overwrite?: boolean } = {},
): boolean {
  return consequences.some(({ severity }) => severity === 'error') || (drift.length > 0 && !overwrite);
}

/**
 * The tasks that a plan deletes from the tenant. That is agreed to by itself: it cannot be taken back.
 *
 * @example deletionsOf(plan).map(({ name }) => name)
 */
export function deletionsOf({ changes }: ChangePlan): readonly Change[] {
  return changes.filter(({ action }) => action === 'delete');
}

/** Why a task is not sent; nothing where it would not be sent anyway. */
function refusalOf({ task, action, desired }: ThreeWay, { code, pointer: place, message }: Fault): Consequence[] {
  if (action !== 'create' && action !== 'update') return [];
  return [
    {
      code,
      severity: 'error',
      message: messages.fault(textAt(desired!, 'name') || task, place, message),
      tasks: [task],
    },
  ];
}

/** What tasks are called by their ids: in the file, else in the tenant. */
function namesIn(tasks: readonly JsonObject[], { tasks: known }: KnownNames): NameOf {
  const names = new Map(tasks.map((task) => [textAt(task, 'id'), textAt(task, 'name')]));
  return (id) => names.get(id) || (known.get(id) ?? null);
}

type NameOf = (id: TaskId) => string | null;

function changeOf(side: ThreeWay, after: ReturnType<typeof tasksAfter>, nameOf: NameOf): Change {
  const { task, desired, base, actual, action } = side;
  const name = textAt(desired ?? actual ?? base!, 'name') || task;
  const waiting =
    action === 'delete' ? after.filter(({ definition }) => upstreamRefs(definition).some(({ id }) => id === task)) : [];
  return {
    action,
    task,
    name,
    differences: action === 'update' ? [...differences(actual!, desired!), ...renamedIn(side)] : [],
    changes: action === 'update' ? [...definitionChanges(actual!, desired!, nameOf), ...newIdsIn(side, nameOf)] : [],
    waitedForBy: waiting.map(({ id, definition }) => textAt(definition, 'name') || id),
  };
}

/** What a task names by another id in the tenant after the apply. What the new one is, is not known before. */
function renamedIn({ actual, renamed }: ThreeWay): Difference[] {
  return renamed
    .filter(({ id, path }) => getIn(actual!, path) === id)
    .map(({ id, path }) => ({ pointer: pointer(path), before: id, after: anew(id) }));
}

function newIdsIn(side: ThreeWay, nameOf: NameOf): TaskChange[] {
  const ids = new Set(renamedIn(side).map(({ before }) => String(before)));
  return Array.from(ids, (id) => ({ class: 'service', code: 'new-id', upstream: { id, name: nameOf(id) } }));
}

/** What others did to a task, unless it is what is wanted anyway. */
function driftOf({ task, desired, base, actual }: ThreeWay, nameOf: NameOf): Drift | null {
  const name = textAt(desired ?? actual ?? base!, 'name') || task;
  const since = (now: JsonObject | null): readonly TaskChange[] =>
    base && now ? definitionChanges(base, now, nameOf) : [];
  const words = { theirChanges: since(actual), ourChanges: since(desired) };
  const sides = { task, name, lastChange: null, base, actual, desired, ...words };
  if (base && !actual) return desired ? { ...sides, theirs: null, ours: differences(base, desired) } : null;
  if (!actual || (desired && sameMeaning(desired, actual))) return null;
  if (base)
    return sameMeaning(base, actual)
      ? null
      : { ...sides, theirs: differences(base, actual), ours: desired ? differences(base, desired) : null };
  // the file itself says when it was pulled
  const [then, now] = [updatedAt(desired!), updatedAt(actual)];
  return then === null || then === now ? null : { ...sides, theirs: null, ours: null };
}

function updatedAt(definition: JsonObject): string | null {
  const metadata = own(definition, 'metadata');
  return typeof metadata === 'object' && metadata !== null ? textAt(metadata as JsonObject, 'updatedAt') || null : null;
}
