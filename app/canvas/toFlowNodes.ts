import { type NodeHandle, Position } from '@xyflow/react';
import type { GoneNode, Mark } from '../../lib/diff/index.ts';
import { ENTRY_TOP, EXIT_TOPS, type KnownNames, NODE_SIZE } from '../../lib/editor/index.ts';
import { type Point, type Problem, type TaskNode, taskName } from '../../lib/index.ts';
import { cardOf } from '../../lib/internal.ts';
import { worst } from '../designer/state/derived.ts';
import { commentsWord } from './nodes/CommentTag.tsx';
import { type DrawnNode, type GoneFlowNode, SOURCE_HANDLES, SOURCE_HANDLE_SIZE } from './flowTypes.ts';

const EXIT_HANDLES: readonly NodeHandle[] = SOURCE_HANDLES.map((status) => ({
  id: status,
  type: 'source',
  position: Position.Right,
  x: NODE_SIZE.width - SOURCE_HANDLE_SIZE / 2,
  y: EXIT_TOPS[status] - SOURCE_HANDLE_SIZE / 2,
  width: SOURCE_HANDLE_SIZE,
  height: SOURCE_HANDLE_SIZE,
}));
export const ENTRY: NodeHandle = {
  id: null,
  type: 'target',
  position: Position.Left,
  x: -4,
  y: ENTRY_TOP - 4,
  width: 8,
  height: 8,
};
export const TASK_HANDLES: NodeHandle[] = [ENTRY, ...EXIT_HANDLES];
const GHOST_HANDLES = [...EXIT_HANDLES];

/** What a node is besides its task. */
export interface NodeState {
  readonly position: Point;
  readonly selected: boolean;
  readonly stop: boolean;
  readonly faded: boolean;
  /** What a comparison says of it. */
  readonly mark: Mark | null;
  /** The entries of selected edges. */
  readonly entries: readonly NodeHandle[];
  /** How many comments are open. */
  readonly comments: number;
}

/** A task as it was drawn last where nothing of it has changed. */
export function taskNode(
  last: DrawnNode | undefined,
  task: TaskNode,
  state: NodeState,
  problems: readonly Problem[],
  names: KnownNames,
): DrawnNode {
  const { comments, mark } = state;
  const data = { task, problems: problems.length, worst: worst(problems), comments, names, mark };
  if (
    last?.type === 'task' &&
    last.data.task === task &&
    last.data.problems === data.problems &&
    last.data.worst === data.worst &&
    last.data.names === names &&
    last.data.mark === state.mark &&
    isIn(last, state)
  )
    return last;
  const card = cardOf(task, names);
  const description = [
    card.starts,
    card.resource,
    card.enabled ? '' : 'off',
    state.mark ?? '',
    problems.length > 0 ? `${problems.length} to look at` : '',
    comments > 0 ? commentsWord(comments) : '',
  ]
    .filter(Boolean)
    .join(', ');
  return {
    id: task.key,
    type: 'task',
    ...common(state),
    domAttributes: { tabIndex: state.stop ? 0 : -1, 'aria-description': description },
    data,
    handles: state.entries.length > 0 ? [...TASK_HANDLES, ...state.entries] : TASK_HANDLES,
    ariaLabel: taskName(task),
  };
}

/** An external task. */
export function ghostNode(last: DrawnNode | undefined, id: string, state: NodeState, { tasks }: KnownNames): DrawnNode {
  const name = tasks.get(id) ?? null;
  if (last?.type === 'ghost' && last.data.name === name && isIn(last, state)) return last;
  return {
    id,
    type: 'ghost',
    ...common(state),
    domAttributes: {
      tabIndex: state.stop ? 0 : -1,
      ...(state.comments > 0 ? { 'aria-description': commentsWord(state.comments) } : {}),
    },
    data: { id, name, comments: state.comments },
    handles: GHOST_HANDLES,
    ariaLabel: `External task ${name ?? id}`,
  };
}

/** A removed task, or a removed external one. */
export function goneNode(last: DrawnNode | undefined, gone: GoneNode, names: KnownNames): DrawnNode {
  const { key, task, was, at } = gone;
  if (last?.type === 'gone' && last.data.gone === gone && last.data.names === names) return last;
  return {
    id: key,
    type: 'gone',
    position: at,
    draggable: false,
    selectable: false,
    connectable: false,
    focusable: false,
    ...NODE_SIZE,
    measured: NODE_SIZE,
    data: { gone, names },
    handles: TASK_HANDLES,
    ariaLabel: `${task ? taskName(task) : `External task ${names.tasks.get(was) ?? was}`}, removed`,
  };
}

function common({ position, selected, faded }: NodeState) {
  return {
    position,
    selected,
    focusable: true,
    ...NODE_SIZE,
    measured: NODE_SIZE,
    ...(faded ? { className: 'faded' } : {}),
  };
}

function isIn(
  node: Exclude<DrawnNode, GoneFlowNode>,
  { position: { x, y }, selected, stop, faded, entries, comments }: NodeState,
): boolean {
  const held = node.handles!.filter(({ id }) => entries.some((entry) => entry.id === id));
  if (
    node.type === 'task' &&
    (node.handles!.length !== TASK_HANDLES.length + entries.length ||
      held.some((one, index) => one.y !== entries[index]!.y))
  )
    return false;
  return (
    node.data.comments === comments &&
    node.position.x === x &&
    node.position.y === y &&
    node.selected === selected &&
    (node.domAttributes?.['tabIndex'] === 0) === stop &&
    (node.className !== undefined) === faded
  );
}
