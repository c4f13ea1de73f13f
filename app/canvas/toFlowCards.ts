import type { NodeKey, Point, Problem } from '../../lib/index.ts';
import { type Group, NODE_SIZE } from '../../lib/editor/index.ts';
import { worst } from '../designer/state/derived.ts';
import type { CardFlowNode } from './flowTypes.ts';
import { commentsWord } from './nodes/CommentTag.tsx';
import { TASK_HANDLES } from './toFlowNodes.ts';

/** What the card of a collapsed group is besides the group. */
interface CardState {
  readonly selected: boolean;
  readonly holdsSelected: boolean;
  readonly faded: boolean;
  readonly problems: readonly Problem[];
  readonly off: number;
  readonly changed: number;
  readonly comments: number;
}

/** A collapsed group: as large as a task, and with the same places for edges, though none can be pulled from it. */
export function cardNode(
  id: string,
  group: Group,
  members: readonly NodeKey[],
  { x, y }: Point,
  { selected, holdsSelected, faded, problems, off, comments, changed }: CardState,
): CardFlowNode {
  const faults = { count: problems.length, worst: worst(problems) };
  const said = [
    `${members.length} ${members.length === 1 ? 'task' : 'tasks'}`,
    off > 0 ? `${off} off` : '',
    faults.count > 0 ? `${faults.count} to look at` : '',
    changed > 0 ? `${changed} changed` : '',
    comments > 0 ? commentsWord(comments) : '',
  ];
  return {
    id,
    type: 'card',
    position: { x, y },
    selected,
    focusable: true,
    connectable: false,
    data: { group, members, faults, off, comments, holdsSelected, changed },
    ...NODE_SIZE,
    measured: NODE_SIZE,
    handles: TASK_HANDLES,
    ...(faded ? { className: 'faded' } : {}),
    ariaLabel: `Collapsed group ${group.name}, ${said.filter(Boolean).join(', ')}`,
  };
}
