import type { Edge as FlowEdge, Node as FlowNode } from '@xyflow/react';
import type { GoneNode, Mark } from '../../lib/diff/index.ts';
import type { Edge, EdgeId, NodeKey, Severity, StatusKind, TaskNode } from '../../lib/index.ts';
import type { DrawnRoute, Group, KnownNames, Note } from '../../lib/editor/index.ts';

export type TaskFlowNode = FlowNode<
  {
    task: TaskNode;
    problems: number;
    worst: Severity | null;
    comments: number;
    names: KnownNames;
    /** What a comparison says of it. */
    mark: Mark | null;
  },
  'task'
>;
export type GhostFlowNode = FlowNode<{ id: string; name: string | null; comments: number }, 'ghost'>;
/** A node that a comparison found to be gone. */
export type GoneFlowNode = FlowNode<{ gone: GoneNode; names: KnownNames }, 'gone'>;
export type DrawnNode = TaskFlowNode | GhostFlowNode | GoneFlowNode;
export type NoteFlowNode = FlowNode<{ note: Note; pinnedTo: string | null }, 'note'>;
export type FrameFlowNode = FlowNode<{ group: Group; count: number }, 'frame'>;
/** The card of a collapsed group. */
export type CardFlowNode = FlowNode<
  {
    group: Group;
    /** The nodes in it. */
    members: readonly NodeKey[];
    faults: Faults;
    /** How many of its tasks are off. */
    off: number;
    /** How many comments on its tasks are open. */
    comments: number;
    /** Whether one of its nodes is selected. */
    holdsSelected: boolean;
    /** How many of its tasks a comparison found to be new or different. */
    changed: number;
  },
  'card'
>;
export type MarkFlowNode = NoteFlowNode | FrameFlowNode | CardFlowNode;
/** All that lies on the canvas. */
export type ChainFlowNode = DrawnNode | MarkFlowNode;
/** How many problems an edge has, and what the worst of them weighs. */
export interface Faults {
  readonly count: number;
  readonly worst: Severity | null;
}

export type ChainFlowEdge = FlowEdge<
  {
    edge: Edge;
    kind: StatusKind;
    problems: Faults;
    route: DrawnRoute | null;
    /** Whether one of its ends is the card of a collapsed group. */
    isAtCard: boolean;
    /** The edges that it stands for. */
    all: readonly EdgeId[];
    /** What a comparison says of it. */
    mark: Mark | null;
  },
  'status'
>;

/** The one exit that a node has for each status; another word leaves by the last. */
export const SOURCE_HANDLES = ['SUCCEEDED', 'FAILED', 'ANY'] as const;

/** The side of an exit, in pixels. */
export const SOURCE_HANDLE_SIZE = 12;
