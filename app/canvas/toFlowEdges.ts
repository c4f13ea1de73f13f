import type { NodeHandle } from '@xyflow/react';
import type { DrawnRoute, KnownNames } from '../../lib/editor/index.ts';
import { type Edge, type NodeKey, type Point, type Problem, type StatusKind, type TaskNode } from '../../lib/index.ts';
import { spokenName } from '../common/card.ts';
import { STATUS_WORDS } from '../common/status.tsx';
import { worst } from '../designer/state/derived.ts';
import type { Selection } from '../designer/state/selection.ts';
import type { ChainFlowEdge, Faults } from './flowTypes.ts';
import { ENTRY } from './toFlowNodes.ts';

/** What is drawn of an edge, and the tasks that its words name. */
export interface DrawnEdge {
  readonly flow: ChainFlowEdge;
  readonly from: TaskNode | undefined;
  readonly to: TaskNode | undefined;
  readonly names: KnownNames;
}

/** An edge, where it comes from, and what is wrong with it. */
export interface Ended {
  readonly edge: Edge;
  readonly source: NodeKey;
  readonly kind: StatusKind;
  readonly faults: readonly Problem[];
  readonly isFaulty: boolean;
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
    edge: { id, target },
  } of edges) {
    const end = selected.has(id) ? routes.get(id)?.points.at(-1) : undefined;
    if (end)
      found.set(target, [
        ...(found.get(target) ?? []),
        { ...ENTRY, id, y: end.y - positions.get(target)!.y - ENTRY.height! / 2 },
      ]);
  }
  return found;
}

/** An edge as it was drawn last where nothing of it is other. */
export function drawEdge(
  last: DrawnEdge | undefined,
  { edge, source, kind, faults }: Ended,
  { from, to }: Pick<DrawnEdge, 'from' | 'to'>,
  selected: boolean,
  route: DrawnRoute | null,
  names: KnownNames,
): DrawnEdge {
  const problems = { count: faults.length, worst: worst(faults) };
  const isSame = last !== undefined && isSameEdge(last.flow, edge, source, selected, problems, route);
  if (isSame && last.from === from && last.to === to && last.names === names) return last;
  const words = `${spokenName(from, source, names)} to ${spokenName(to, edge.target, names)}`;
  const flow: ChainFlowEdge = {
    id: edge.id,
    type: 'status',
    source,
    target: edge.target,
    sourceHandle: kind === 'OTHER' ? 'ANY' : kind,
    targetHandle: selected && route ? edge.id : null,
    selected,
    reconnectable: selected,
    data: { edge, kind, problems, route },
    ariaLabel: `${words}, ${STATUS_WORDS[kind]}`,
  };
  return { flow: isSame && last.flow.ariaLabel === flow.ariaLabel ? last.flow : flow, from, to, names };
}

function isSameEdge(
  flow: ChainFlowEdge,
  edge: Edge,
  source: NodeKey,
  selected: boolean,
  { count, worst: severity }: Faults,
  route: DrawnRoute | null,
): boolean {
  const { data } = flow;
  return (
    data!.edge === edge &&
    flow.source === source &&
    flow.selected === selected &&
    data!.problems.count === count &&
    data!.problems.worst === severity &&
    data!.route === route
  );
}
