import type { Edge as FlowEdge, Node as FlowNode } from '@xyflow/react';
import type { Edge, Severity, StatusKind, TaskNode } from '../../lib/index.ts';
import type { DrawnRoute, Group, KnownNames, Note } from '../../lib/editor/index.ts';

export type TaskFlowNode = FlowNode<
  { task: TaskNode; problems: number; worst: Severity | null; names: KnownNames },
  'task'
>;
export type GhostFlowNode = FlowNode<{ id: string; name: string | null }, 'ghost'>;
export type DrawnNode = TaskFlowNode | GhostFlowNode;
export type NoteFlowNode = FlowNode<{ note: Note; pinnedTo: string | null }, 'note'>;
export type FrameFlowNode = FlowNode<{ group: Group; count: number }, 'frame'>;
export type MarkFlowNode = NoteFlowNode | FrameFlowNode;
/** All that lies on the canvas. */
export type ChainFlowNode = DrawnNode | MarkFlowNode;
/** How many problems an edge has, and what the worst of them weighs. */
export interface Faults {
  readonly count: number;
  readonly worst: Severity | null;
}

export type ChainFlowEdge = FlowEdge<
  { edge: Edge; kind: StatusKind; problems: Faults; route: DrawnRoute | null },
  'status'
>;

/** The one exit that a node has for each status; another word leaves by the last. */
export const SOURCE_HANDLES = ['SUCCEEDED', 'FAILED', 'ANY'] as const;

/** The side of an exit, in pixels. */
export const SOURCE_HANDLE_SIZE = 12;
