import { exclusivePath } from '../compiler/exclusive.ts';
import type { Incoming, TaskNode } from '../model/chain.ts';
import { FIELDS, type Field, readField, resourceOf } from '../model/fields.ts';
import { type Json, type JsonObject, equalJson, isObject, own, withoutKey } from '../model/json.ts';
import { jsonDifferences } from '../model/jsonDifferences.ts';
import { type Path, getIn, pointer, setIn } from '../model/path.ts';
import { isEnabled, taskName, taskSchedule } from '../model/task.ts';
import { calledEvents, commonEvents } from './calledEvents.ts';
import { classify } from './classify.ts';
import type { Sides } from './sides.ts';
import type { TaskChange } from './types.ts';
import { wiringChanges } from './wiring.ts';

/** What is different in a task: what it is, when it runs, what it waits for, then all the rest by its place. */
export function taskChanges(
  before: TaskNode,
  after: TaskNode,
  sides: Sides,
  isKnown: (before: TaskNode, after: TaskNode) => boolean,
): TaskChange[] {
  if (isSame(before, after, sides, isKnown)) return [];
  const told = [...fieldChanges(before, after), ...wiringChanges(before, after, sides)];
  return [...told, ...spellingChanges(before, after, told), ...otherChanges(before, after, sides)];
}

/** Most tasks of two files are the same: that is told at once. */
function isSame(
  before: TaskNode,
  after: TaskNode,
  { before: was }: Sides,
  isKnown: (before: TaskNode, after: TaskNode) => boolean,
): boolean {
  const keepsIds = before.incoming.every((each) => each.kind !== 'edge' || was.idAfter(each.source) === each.source);
  if (!keepsIds) return false;
  if (before === after || isKnown(before, after)) return true;
  const [mine, theirs] = [before.incoming, after.incoming];
  return (
    mine.length === theirs.length &&
    mine.every((one, index) => isSameEvent(one, theirs[index]!)) &&
    equalJson(before.definition, after.definition)
  );
}

function isSameEvent(one: Incoming, other: Incoming): boolean {
  if (one === other) return true;
  if (one.kind === 'opaque' || other.kind === 'opaque')
    return one.kind === 'opaque' && other.kind === 'opaque' && equalJson(one.entry, other.entry);
  return (
    one.source === other.source &&
    one.status === other.status &&
    one.name === other.name &&
    equalJson(one.template, other.template)
  );
}

/** What is written in another way and means the same: a default that is set, or that is no longer set. */
function spellingChanges(before: TaskNode, after: TaskNode, told: readonly TaskChange[]): TaskChange[] {
  const places: readonly (readonly [TaskChange['code'], Path])[] = [
    ['enabled', FIELDS.enabled],
    ['app', FIELDS.appId],
    ['partial', FIELDS.partial],
    ['space', FIELDS.spaceId],
    ['usage', FIELDS.usage],
    ['join', exclusivePath(after)],
  ];
  return places.flatMap(([code, path]): TaskChange[] => {
    const earlier = code === 'join' ? exclusivePath(before) : path;
    const [was, is] = [getIn(before.definition, earlier), getIn(after.definition, path)];
    if (equalJson(was, is) || told.some((change) => change.code === code)) return [];
    return [{ class: 'text', code: 'field', pointer: pointer(path), before: was, after: is }];
  });
}

function fieldChanges(before: TaskNode, after: TaskNode): TaskChange[] {
  const [was, is] = [before.definition, after.definition];
  const changes: TaskChange[] = [];
  // one without a name is called by its place, which is no name
  if (!sameAt(was, is, 'name'))
    changes.push({ class: 'text', code: 'name', before: taskName(before), after: taskName(after) });
  if (isEnabled(before) !== isEnabled(after))
    changes.push({ class: 'meaning', code: 'enabled', after: isEnabled(after) });
  const schedules = [taskSchedule(was), taskSchedule(is)] as const;
  if (!equalJson(...schedules))
    changes.push({ class: 'meaning', code: 'schedule', before: schedules[0], after: schedules[1] });
  if (resourceOf(was) !== resourceOf(is))
    changes.push({ class: 'meaning', code: 'app', before: resourceOf(was), after: resourceOf(is) });
  if ((readField(was, 'partial') === true) !== (readField(is, 'partial') === true))
    changes.push({ class: 'meaning', code: 'partial', after: readField(is, 'partial') === true });
  const spaces = [textOf(was, 'spaceId') ?? null, textOf(is, 'spaceId') ?? null] as const;
  if (spaces[0] !== spaces[1]) changes.push({ class: 'meaning', code: 'space', before: spaces[0], after: spaces[1] });
  // the service takes an analytics app for what says nothing
  const usages = [textOf(was, 'usage') ?? 'ANALYTICS', textOf(is, 'usage') ?? 'ANALYTICS'] as const;
  if (usages[0] !== usages[1]) changes.push({ class: 'meaning', code: 'usage', before: usages[0], after: usages[1] });
  return changes;
}

/** All that no other change tells. */
function otherChanges(before: TaskNode, after: TaskNode, sides: Sides): TaskChange[] {
  const common = commonEvents(before, after, sides);
  const [was, is] = [
    restOf(before, calledEvents(before, sides.before, common)),
    restOf(after, calledEvents(after, sides.after, common)),
  ];
  // which `exclusive` joins the edges may differ: one that both sides have alike is no difference
  const joins = [exclusivePath(before), exclusivePath(after)].filter((path) =>
    equalJson(getIn(before.definition, path), getIn(after.definition, path)),
  );
  // what only one side has is told value by value: most of it is the service's own
  const whole = (rest: JsonObject): JsonObject => ({ metadata: {}, ...joins.reduce(without, rest) });
  return jsonDifferences(whole(was), whole(is)).map(({ path, ...values }) => ({
    class: classify(path),
    code: 'field',
    pointer: pointer(path),
    ...values,
  }));
}

/** A definition without what is told apart from it, and with the events that its lists call in place of names. */
function restOf(task: TaskNode, called: ReadonlyMap<string, Json>): JsonObject {
  let rest: JsonObject = withoutKey(task.definition, 'events');
  for (const [field, path] of Object.entries(FIELDS) as [Field, Path][]) {
    if (field === 'description' || !isTold(task.definition, field)) continue;
    rest = without(rest, path);
  }
  rest = without(rest, ['start', 'schedule']);
  if (typeof getIn(rest, exclusivePath(task)) === 'boolean') rest = without(rest, exclusivePath(task));
  for (const [place, events] of called) {
    const path = place
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    rest = setIn(rest, path, events) as JsonObject;
  }
  return rest;
}

/** Whether a field's value has the type that its sentence needs; otherwise the value is shown with its place. */
function isTold(definition: JsonObject, field: Field): boolean {
  const value = readField(definition, field);
  if (field === 'name') return true;
  return field === 'enabled' || field === 'partial' ? typeof value === 'boolean' : typeof value === 'string';
}

/** An object that is emptied by that goes as well: to say nothing and not to say it is the same. */
function without(object: JsonObject, path: Path): JsonObject {
  if (getIn(object, path) === undefined) return object;
  const next = setIn(object, path, undefined) as JsonObject;
  const parent = path.slice(0, -1);
  const left = getIn(next, parent);
  const mayGo = path[0] === 'metadata' || path[0] === 'start';
  return mayGo && isObject(left) && Object.keys(left).length === 0 ? without(next, parent) : next;
}

function textOf(definition: JsonObject, field: Field): string | undefined {
  const value = readField(definition, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function sameAt(was: JsonObject, is: JsonObject, key: string): boolean {
  return equalJson(own(was, key), own(is, key));
}
