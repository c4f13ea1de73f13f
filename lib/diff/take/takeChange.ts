import { type EditResult, edit } from '../../commands/edit.ts';
import { withEdited } from '../../commands/setAt.ts';
import { withJoin } from '../../commands/setJoin.ts';
import { refLists } from '../../compiler/eventRefs.ts';
import { joinOf } from '../../compiler/exclusive.ts';
import type { TaskNode } from '../../model/chain.ts';
import { FIELDS, writePath } from '../../model/fields.ts';
import { graphOf } from '../../model/graph.ts';
import type { Json } from '../../model/json.ts';
import { type Path, getIn, pathIn, pointer } from '../../model/path.ts';
import { type Result, ok } from '../../model/result.ts';
import { taskName } from '../../model/task.ts';
import type { ChainWithView } from '../../model/view.ts';
import { sidesByKeys } from '../sides.ts';
import type { TaskChange, TaskDiff } from '../types.ts';
import { type Compared, type OtherEvents, otherEvents } from './otherEvents.ts';
import { refuseTake } from './refusals.ts';
import { takeEvents } from './takeEvents.ts';
import { takeStates } from './takeStates.ts';

/**
 * Takes one thing that is different in a task from the chain that the document was compared with. The rest of the
 * task stays as it is, except what cannot be told apart from that: states are taken as a whole where the events that
 * start them differ by more than their edges.
 *
 * @param args - `task`: one of `found.tasks`; `change`: one of its changes.
 * @example
 * const found = diff(before, document);
 * const task = found.tasks[0]!;
 * takeChange(document, { other: before, found, task, change: task.changes[0]! });
 */
export function takeChange<D extends ChainWithView>(
  document: D,
  { task, change, ...compared }: Compared & { readonly task: TaskDiff; readonly change: TaskChange },
): EditResult<D> {
  const { before, after } = task;
  if (!before || !after || graphOf(document.chain).byKey.get(after.key) !== after) return refuseTake('not-compared');
  if (change.code === 'new-id') return refuseTake('new-id');
  if (change.class === 'service') return refuseTake('service-owned');
  const events = otherEvents(document, compared, before, after.key);
  if (!events.ok) return events;
  const now = graphOf(events.value.document.chain).byKey.get(after.key)!;
  const sides = sidesByKeys(compared.other.chain, document.chain, compared.found.matches);
  const next =
    takeEvents({ before, after, now, events: events.value, sides }, change) ??
    takeValue(before, now, events.value, change);
  if (!next.ok) return next;
  return edit(withEdited(events.value.document, now, next.value), `Take a value of ${taskName(after)} as it was`);
}

function takeValue(
  before: TaskNode,
  now: TaskNode,
  events: OtherEvents<ChainWithView>,
  change: TaskChange,
): Result<TaskNode> {
  if (change.code === 'join') return withJoin(now, joinOf(before));
  const path = placeOf(change, before, now);
  // `exclusive` stands with the state that waits for the edges, which may be another one on either side
  const isExclusive = change.code === 'field' && path.at(-1) === 'exclusive';
  const value = isExclusive ? change.before : getIn(before.definition, path);
  if (callsEvents(path, before, now)) return ok(takeStates(before, now, events));
  return written(now, path, value);
}

/** Where a change is, by the side that has a value there. */
function placeOf(change: TaskChange, before: TaskNode, now: TaskNode): Path {
  switch (change.code) {
    case 'name':
    case 'enabled':
    case 'partial':
    case 'usage':
      return FIELDS[change.code];
    case 'app':
      return FIELDS.appId;
    case 'space':
      return FIELDS.spaceId;
    case 'schedule':
      return ['start', 'schedule'];
    case 'field':
      return pathIn((change.before === undefined ? now : before).definition, change.pointer);
    default:
      throw new RangeError(`${change.code} is not about one value`);
  }
}

function written(now: TaskNode, path: Path, value: Json | undefined): Result<TaskNode> {
  const definition = writePath(now.definition, path, value);
  return definition ? ok({ ...now, definition }) : refuseTake('blocked', { place: pointer(path) });
}

/** Whether a place holds lists of events, or is in one: names in it mean events of its own side. */
function callsEvents(path: Path, before: TaskNode, now: TaskNode): boolean {
  const isAt = (list: Path): boolean => list.every((step, index) => index >= path.length || step === path[index]);
  return [before, now].some(({ definition }) => refLists(definition).some((list) => isAt(list.path)));
}
