import type { Chain, EdgeId, NodeKey } from './chain.ts';
import { NO_SETTINGS, type RehearsalSettings } from './rehearsalSettings.ts';

/** A place on the canvas: the top left corner of a node, in pixels at 100 % zoom. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way of an edge, from its source's exit to its target's left side, and the middle of its word. */
export interface Route {
  readonly points: readonly Point[];
  readonly label: Point;
}

/** What a note is called inside one document. */
export type NoteId = string;

/** What a group is called inside one document; people read its name. */
export type GroupId = string;

/** What a comment is called inside one document. */
export type CommentId = string;

/** Where something of its own size lies: its top left corner, and how large it is, in pixels at 100 % zoom. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A remark on the canvas. Plain text. */
export interface Note extends Box {
  readonly text: string;
  /** The node that it goes with wherever that is moved; `null` for a note that stands alone. */
  readonly task: NodeKey | null;
}

/** Nodes that belong together. Its frame is worked out from where they lie. */
export interface Group {
  readonly name: string;
  /** At least one. One that the chain does not hold is passed over. */
  readonly tasks: readonly NodeKey[];
  /** Whether one card is drawn in the place of its nodes. */
  readonly isCollapsed?: boolean;
}

/** What a person says about a task or an edge, for others to read and to act on. Plain text. */
export interface Comment {
  readonly text: string;
  /** Who wrote it, as that person typed the name. It may be empty. */
  readonly by: string;
  /** When it was written, in ISO 8601 and UTC; `null` where that is not known. */
  readonly at: string | null;
  readonly isDone: boolean;
  /** The node that it is about, or the target of the edge that it is about. */
  readonly task: NodeKey;
  /** The name of the edge's event; `null` for a comment on the node. It stays when the edge is deleted. */
  readonly event: string | null;
}

/** What is seen of the canvas: where its origin lies in the window, in pixels, and how large it is drawn. */
export interface Viewport extends Point {
  readonly zoom: number;
}

/** How the chain lies on the canvas. Never part of a task definition. */
export interface View {
  /** By node key; an external task is placed by its id. What is missing has no place yet. */
  readonly positions: ReadonlyMap<NodeKey, Point>;
  /** As the last Tidy laid them. One whose ends lie elsewhere by now no longer holds. */
  readonly routes: ReadonlyMap<EdgeId, Route>;
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly groups: ReadonlyMap<GroupId, Group>;
  readonly comments: ReadonlyMap<CommentId, Comment>;
  /** How its tasks run, as far as anybody said. */
  readonly rehearsal: RehearsalSettings;
  /** What was seen when the file was written; `null` where it does not say. */
  readonly viewport: Viewport | null;
}

/** What commands work on: a chain and how it lies. */
export interface ChainWithView {
  readonly chain: Chain;
  readonly view: View;
}

/** The one size of a task node, in pixels at 100 % zoom. */
export const NODE_SIZE = { width: 216, height: 60 } as const;

/** The size of a new note. */
export const NOTE_SIZE = { width: 216, height: 84 } as const;

/** No note is smaller: its first line is always seen. */
export const LEAST_NOTE = { width: 80, height: 36 } as const;

/** Where edges leave a node: pixels from its top to the middle of the exit of each status. */
export const EXIT_TOPS = { SUCCEEDED: 15, FAILED: 30, ANY: 45 } as const;

/** Where edges come in: pixels from the node's top. As high as the first exit, so that a plain chain lies level. */
export const ENTRY_TOP = 15;

export const EMPTY_VIEW: View = {
  positions: new Map(),
  routes: new Map(),
  notes: new Map(),
  groups: new Map(),
  comments: new Map(),
  rehearsal: NO_SETTINGS,
  viewport: null,
};
