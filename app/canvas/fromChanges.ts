import type { EdgeChange, NodeChange, NodeDimensionChange } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { type Point, insert, move, type NodeKey, type EdgeId, type ChainDocument, sequence } from '../../lib/index.ts';
import { type NoteId, type Router, resizeNote, setMembers, snap } from '../../lib/editor/index.ts';
import { dispatch } from '../designer/state/dispatch.ts';
import { currentDocument, stateOf } from '../designer/state/store.ts';
import { type MarkId, markOf } from '../designer/state/annotations.ts';
import { panelsOf } from '../designer/state/panels.ts';
import { type Places, expandDrag, shifted, withPinned } from './expandDrag.ts';
import { howItEnds } from './dragEnds.ts';
import { drawnMoves, drawnOf } from './drawn.ts';
import type { ChainFlowEdge, ChainFlowNode } from './flowTypes.ts';
import { endGesture, showGuides, showRoutes, gestureOf } from './gestures.ts';
import type { Designer } from '../designer/designer.ts';
import { useDesigner } from '../designer/context.ts';

/** What is dragged or resized now, beside the document. */
export interface Drag extends Places {
  readonly sizes: ReadonlyMap<NoteId, { readonly width: number; readonly height: number }>;
}

/** How near a dragged task has to come to be in line with another, in pixels on the screen. */
const REACH = 5;
const STILL: Point = { x: 0, y: 0 };
const NO_DRAG: Drag = { tasks: new Map(), notes: new Map(), sizes: new Map() };

/**
 * What the canvas reports, as commands. While nodes are dragged their places are kept here; the last change
 * of a gesture, the one with `dragging` off, is one step, unless the drag was cancelled.
 */
export function useFlowChanges(router: Pick<Router, 'drag' | 'cancel'>, edgesOf: (id: EdgeId) => readonly EdgeId[]) {
  const designer = useDesigner();
  const [dragged, setDrag] = useState(NO_DRAG);
  const dragging = useRef(false);
  const snapped = useRef<Point>(STILL);

  const onNodesChange = useCallback(
    (changes: NodeChange<ChainFlowNode>[]) => {
      const moving: [string, Point][] = [];
      const moved: [string, Point][] = [];
      for (const change of changes) {
        if (change.type === 'dimensions') resize(designer, change, setDrag);
        if (change.type !== 'position' || !change.position) continue;
        (change.dragging ? moving : moved).push([change.id, change.position]);
      }
      if (moving.length > 0) {
        dragging.current = true;
        const document = currentDocument(designer);
        const raw = expandDrag(document, new Map(moving));
        const places = drawnOf(document.view);
        const drawn = drawnMoves(places, raw.tasks, document.view.positions);
        const { by, guides } = snap(places.positions, drawn, REACH / panelsOf(designer).getState().zoom);
        snapped.current = by;
        showGuides(designer, guides);
        const now = withPinned(document, shifted(raw, by));
        showRoutes(designer, router.drag(drawnMoves(places, now.tasks, document.view.positions)));
        setDrag({ ...NO_DRAG, ...now });
      }
      if (moved.length > 0) {
        const { tasks: moves, notes } = shifted(
          expandDrag(currentDocument(designer), new Map(moved)),
          dragging.current ? snapped.current : STILL,
        );
        // nobody let it go over the edge where the end was not seen
        const { dropEdge, dropGroup } = gestureOf(designer).getState();
        const edge = howItEnds(designer) === null ? dropEdge : null;
        const group = howItEnds(designer) === null ? dropGroup : null;
        dragging.current = false;
        snapped.current = STILL;
        endGesture(designer);
        if (howItEnds(designer) === 'cancelled') router.cancel();
        else if (edge !== null) insertMoved(designer, moved[0]![0], edge, moves);
        else if (group !== null) joinMoved(designer, group, { tasks: moves, notes });
        else dispatch(designer, (document) => move(document, { moves, notes }));
        setDrag(NO_DRAG);
      }
      select(designer, changes, 'tasks');
    },
    [designer, router],
  );

  const onEdgesChange = useCallback(
    (changes: EdgeChange<ChainFlowEdge>[]) => select(designer, changes, 'edges', edgesOf),
    [designer, edgesOf],
  );

  return { dragged, onNodesChange, onEdgesChange };
}

/** The corner of a note is pulled: one step, when it is let go. */
function resize(
  designer: Designer,
  { id, dimensions, resizing }: NodeDimensionChange,
  setDrag: (drag: Drag) => void,
): void {
  const document = currentDocument(designer);
  const mark = markOf(document, id);
  const note = mark?.kind === 'note' ? document.view.notes.get(mark.id) : undefined;
  // what the canvas measured by itself is not a resize
  if (!mark || !note || !dimensions || resizing === undefined) return;
  if (resizing) return setDrag({ ...NO_DRAG, sizes: new Map([[mark.id, dimensions]]) });
  if (howItEnds(designer) !== 'cancelled')
    dispatch(designer, (now) => resizeNote(now, { note: mark.id, box: { ...note, ...dimensions } }));
  setDrag(NO_DRAG);
}

/** Selection changes, all of a gesture at once. */
function select(
  designer: Designer,
  changes: readonly (NodeChange<ChainFlowNode> | EdgeChange<ChainFlowEdge>)[],
  kind: 'tasks' | 'edges',
  allOf: (id: string) => readonly string[] = (id) => [id],
): void {
  const picked = changes.filter((change) => change.type === 'select');
  if (picked.length === 0) return;
  stateOf(designer).setState(({ selection }) => {
    const next = new Set(selection[kind]);
    const annotations = new Set(selection.annotations);
    for (const change of picked) {
      const set = kind === 'tasks' && markOf(currentDocument(designer), change.id) ? annotations : next;
      for (const id of allOf(change.id))
        if (change.selected) set.add(id);
        else set.delete(id);
    }
    return { selection: { ...selection, [kind]: next, annotations } };
  });
}

/** A task that was dropped on an edge stays where it was dropped. */
function insertMoved(designer: Designer, task: NodeKey, edge: EdgeId, moves: ReadonlyMap<NodeKey, Point>): void {
  const inserted = (document: ChainDocument) => insert(document, { edge, task });
  const moved = (document: ChainDocument) => move(document, { moves });
  dispatch(designer, sequence(inserted, moved), { select: { tasks: [task] } });
}

/** Tasks that were dropped in a group belong to it: where they were dropped is a step together with that. */
function joinMoved(designer: Designer, mark: MarkId, { tasks, notes }: Places): void {
  const found = markOf(currentDocument(designer), mark);
  if (!found) return;
  const moved = (document: ChainDocument) => move(document, { moves: tasks, notes });
  const joined = (document: ChainDocument) => setMembers(document, { groups: [found.id], add: [...tasks.keys()] });
  dispatch(designer, sequence(moved, joined));
}
