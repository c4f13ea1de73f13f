import { BetweenHorizontalStart, ListPlus, Plus, SquareArrowLeft } from 'lucide-react';
import {
  type ChainDocument,
  type Created,
  type EditResult,
  type EdgeId,
  type NodeKey,
  type Point,
  type Status,
  addTask,
  connect,
  graphOf,
  insert,
  sequence,
  taskName,
} from '../../../lib/index.ts';
import { ENTRY_TOP, NODE_SIZE, freePlace, placeAfter, STEP, sourceKey } from '../../../lib/editor/index.ts';
import { type ScreenPoint, type NewTaskLink, openPopover } from '../state/popovers.ts';
import { dispatch } from '../state/dispatch.ts';
import { currentDocument, stateOf } from '../state/store.ts';
import { focusTask } from '../state/focusRouter.ts';
import { canvasPort } from '../state/panels.ts';
import { connectTo } from './connect.ts';
import { onlyTask, screenOf, selectedTasks } from './targets.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

export const addTaskAction: Action = {
  id: 'add-task',
  label: 'Add a task',
  group: 'Edit',
  icon: Plus,
  keys: ['N', '/'],
  menu: ['canvas'],
  run: (designer) => {
    const pointer = canvasPort(designer)?.pointer();
    askForTask(designer, pointer?.place ?? canvasPort(designer)?.center() ?? { x: 0, y: 0 }, {}, pointer?.screen);
  },
};

export const addAfterAction: Action = {
  id: 'add-after',
  label: 'Add a task after the selected ones',
  group: 'Edit',
  icon: ListPlus,
  keys: ['A'],
  menu: ['task'],
  enabled: ({ selection }) => selection.tasks.size > 0,
  why: () => 'no task is selected',
  run: (designer) => askAfter(designer, selectedTasks(designer), 'SUCCEEDED'),
};

export const addBeforeAction: Action = {
  id: 'add-before',
  label: 'Add a task before the selected one',
  group: 'Edit',
  icon: SquareArrowLeft,
  keys: ['Shift+A'],
  menu: ['task'],
  enabled: ({ selection, session }) =>
    selection.tasks.size === 1 && graphOf(session.history.present.chain).byKey.has([...selection.tasks][0]!),
  why: () => 'it needs one selected task',
  run: (designer) => {
    const target = onlyTask(designer)!;
    const { view } = currentDocument(designer);
    const there = view.positions.get(target) ?? { x: 0, y: 0 };
    askForTask(
      designer,
      freePlace(view, { x: there.x - STEP.x, y: there.y }),
      { before: target },
      screenOf(designer, target),
    );
  },
};

export const insertAction: Action = {
  id: 'insert',
  label: 'Insert a task on the selected edge',
  group: 'Edit',
  icon: BetweenHorizontalStart,
  keys: ['I'],
  menu: ['edge'],
  enabled: ({ selection }) => selection.edges.size === 1,
  why: () => 'it needs one selected edge',
  run: (designer) => {
    const [edge] = stateOf(designer).getState().selection.edges;
    const graph = graphOf(currentDocument(designer).chain);
    const found = edge === undefined ? undefined : graph.byEdge.get(edge);
    if (!found) return;
    const { positions } = currentDocument(designer).view;
    const [from, to] = [positions.get(sourceKey(graph, found)), positions.get(found.target)];
    if (from && to)
      askToInsert(
        designer,
        found.id,
        { x: (from.x + to.x + NODE_SIZE.width) / 2, y: (from.y + to.y) / 2 + ENTRY_TOP },
        screenOf(designer, found.target),
      );
  },
};

/** Asks for a task that goes between the ends of an edge, around a place on it. */
export function askToInsert(designer: Designer, edge: EdgeId, middle: Point, screen: ScreenPoint): void {
  askForTask(
    designer,
    { x: Math.round(middle.x - NODE_SIZE.width / 2), y: Math.round(middle.y - ENTRY_TOP) },
    { into: edge },
    screen,
  );
}

/** Asks for a task that runs after others, and puts it beside them. */
export function askAfter(designer: Designer, sources: readonly NodeKey[], status: Status): void {
  const { view } = currentDocument(designer);
  const places = sources.flatMap((key) => view.positions.get(key) ?? []);
  const right = places.reduce<Point>((best, point) => (point.x > best.x ? point : best), places[0] ?? { x: 0, y: 0 });
  const shift = { SUCCEEDED: 0, FAILED: 100, ANY: 50 }[status];
  askForTask(
    designer,
    placeAfter(view, { x: right.x, y: right.y + shift }),
    { after: { sources, status } },
    screenOf(designer, sources.at(-1) ?? null),
  );
}

/** Opens the popover that asks for a name. */
export function askForTask(
  designer: Designer,
  place: Point,
  link: NewTaskLink,
  screen = screenOf(designer, null),
): void {
  openPopover(designer, { kind: 'add', place, link, screen });
}

/**
 * Adds a task with its edges, as one step.
 *
 * @param then - What else is done to it in the same step.
 * @returns Whether that was done.
 */
export function addLinked(
  designer: Designer,
  name: string,
  place: Point,
  link: NewTaskLink,
  ...then: readonly ((now: ChainDocument, created: Created) => EditResult<ChainDocument>)[]
): boolean {
  const done = dispatch(designer, (document) => {
    const at = freePlace(document.view, place);
    if (link.into !== undefined)
      return sequence<ChainDocument>((now) => insert(now, { edge: link.into!, task: { name }, at }), ...then)(document);
    const { before, after } = link;
    return sequence<ChainDocument>(
      (now) => addTask(now, { task: { name }, at }),
      ...(after?.sources ?? []).map(
        (source) =>
          (now: ChainDocument, { tasks: [added] }: Created) =>
            connect(now, { source, target: added!, status: after!.status }),
      ),
      ...(before === undefined ? [] : [connectAdded(before)]),
      ...then,
    )(document);
  });
  const key = done.ok ? done.value.created.tasks[0] : undefined;
  if (key !== undefined) focusTask(designer, key);
  return done.ok;
}

/** Links a task that is there already as a new one would be. */
export function linkTo(designer: Designer, key: NodeKey, { into, before, after }: NewTaskLink): void {
  if (into !== undefined) {
    dispatch(designer, (now) => insert(now, { edge: into, task: key }), { select: { tasks: [key] } });
    focusTask(designer, key);
  } else if (before !== undefined) connectTo(designer, [key], before, 'SUCCEEDED');
  else if (after) connectTo(designer, after.sources, key, after.status);
}

function connectAdded(target: NodeKey) {
  return (now: ChainDocument, { tasks: [added] }: Created) =>
    connect(now, { source: added!, target, status: 'SUCCEEDED' });
}

/** What a task is called until somebody says otherwise. */
export function freeName(designer: Designer): string {
  const names = new Set(currentDocument(designer).chain.tasks.map(taskName));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? 'New task' : `New task ${count}`;
    if (!names.has(name)) return name;
  }
}
