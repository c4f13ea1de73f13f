import type { NodeHandle } from '@xyflow/react';
import type { Mark } from '../../lib/diff/index.ts';
import type { DrawnRoute, Group, KnownNames } from '../../lib/editor/index.ts';
import {
  type Edge,
  type EdgeId,
  type NodeKey,
  type Point,
  type Problem,
  type StatusKind,
  type TaskNode,
} from '../../lib/index.ts';
import { spokenName } from '../../lib/internal.ts';
import { STATUS_WORDS } from '../common/status.tsx';
import { worst } from '../designer/state/derived.ts';
import type { Selection } from '../designer/state/selection.ts';
import type { ChainFlowEdge, Faults } from './flowTypes.ts';
import { ENTRY } from './toFlowNodes.ts';

/** Where an edge is drawn from or to: a task, a collapsed group, or an external task. */
type End = TaskNode | Group | undefined;

/** What is drawn of an edge, and the tasks that its words name. */
export interface DrawnEdge {
  readonly flow: ChainFlowEdge;
  readonly from: End;
  readonly to: End;
  readonly names: KnownNames;
}

/** An edge, where it comes from, and what is wrong with it. */
export interface Ended {
  readonly edge: Edge;
  readonly source: NodeKey;
  readonly target: NodeKey;
  /** Whether one of its ends is the card of a collapsed group. */
  readonly isAtCard: boolean;
  /** The edges that it stands for: itself, and with cards those that lead the same way. */
  readonly all: readonly EdgeId[];
  readonly kind: StatusKind;
  readonly faults: readonly Problem[];
  readonly isFaulty: boolean;
  /** What a comparison says of it. */
  readonly mark: Mark | null;
}

/** Where selected edges come into their targets, so that their ends can be taken hold of there. */
export function entriesOf(
  edges: readonly Ended[],
  { edges: selected }: Selection,
  routes: ReadonlyMap<string, DrawnRoute>,
  positions: ReadonlyMap<NodeKey, Point>,
): Map<NodeKey, NodeHandle[]> {
  const found = new Map<NodeKey, NodeHandle[]>();
  if (selected.size === 0) return found;
  for (const {
    edge: { id },
    target,
    isAtCard,
  } of edges) {
    const end = selected.has(id) && !isAtCard ? routes.get(id)?.points.at(-1) : undefined;
    if (end)
      found.set(target, [
        ...(found.get(target) ?? []),
        { ...ENTRY, id, y: end.y - positions.get(target)!.y - ENTRY.height! / 2 },
      ]);
  }
  return found;
}

/** An edge as it was drawn last where nothing of it has changed. */
export function drawEdge(
  last: DrawnEdge | undefined,
  ended: Ended,
  { from, to }: Pick<DrawnEdge, 'from' | 'to'>,
  selected: boolean,
  route: DrawnRoute | null,
  names: KnownNames,
): DrawnEdge {
  const { edge, source, target, kind, faults, isAtCard, all, mark } = ended;
  const problems = { count: faults.length, worst: worst(faults) };
  const isSame = last !== undefined && isSameEdge(last.flow, ended, selected, problems, route);
  if (isSame && last.from === from && last.to === to && last.names === names) return last;
  const words = `${nameOfEnd(from, source, names)} to ${nameOfEnd(to, target, names)}`;
  const flow: ChainFlowEdge = {
    id: edge.id,
    type: 'status',
    source,
    target,
    sourceHandle: kind === 'OTHER' ? 'ANY' : kind,
    targetHandle: selected && route && !isAtCard ? edge.id : null,
    selected,
    reconnectable: selected && !isAtCard,
    ...(mark === 'removed' ? { selectable: false, focusable: false } : {}),
    ...(mark ? { className: mark } : {}),
    data: { edge, kind, problems, route, isAtCard, all, mark },
    ariaLabel: [words, STATUS_WORDS[kind], all.length > 1 ? `${all.length} edges` : '', mark ?? '']
      .filter(Boolean)
      .join(', '),
  };
  return { flow: isSame && last.flow.ariaLabel === flow.ariaLabel ? last.flow : flow, from, to, names };
}

function nameOfEnd(end: End, key: NodeKey, names: KnownNames): string {
  return end && 'tasks' in end ? `group ${end.name}` : spokenName(end, key, names);
}

function isSameEdge(
  flow: ChainFlowEdge,
  { edge, source, target, isAtCard, all, mark }: Ended,
  selected: boolean,
  { count, worst: severity }: Faults,
  route: DrawnRoute | null,
): boolean {
  const { data } = flow;
  return (
    data!.edge === edge &&
    flow.source === source &&
    flow.target === target &&
    data!.isAtCard === isAtCard &&
    data!.mark === mark &&
    data!.all.length === all.length &&
    data!.all.every((id, index) => id === all[index]) &&
    flow.selected === selected &&
    data!.problems.count === count &&
    data!.problems.worst === severity &&
    data!.route === route
  );
}
