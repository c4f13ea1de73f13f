import type { ReactFlowInstance, Rect, Viewport } from '@xyflow/react';
import { type Box, NODE_SIZE, type NodeKey, type Point, type View, components, frameOf } from '../../lib/index.ts';
import { type Selection, currentDocument } from '../store/designer.ts';
import { markOf } from '../store/marks.ts';

/** A chain that would be drawn smaller than this is shown from its first part instead. */
const READABLE = 0.45;
/** Free space around what is shown, and above it for the tools, in pixels. */
const MARGIN = 44;
const TOOLS = 72;

/** Shows all of the chain; where that would be too small to read, its first part from the top left on. */
export function fitReadable(flow: ReactFlowInstance, { width, height }: DOMRect): void {
  const { chain, view } = currentDocument();
  const all = viewportFor(boundsOf([...boxesOf(view, view.positions.keys()), ...view.notes.values(), ...framesOf(view, view.groups.keys())]), width, height);
  if (all.zoom >= READABLE) return void flow.setViewport(all);
  const part = boundsOf(boxesOf(view, components(chain)[0] ?? []));
  const fitted = viewportFor(part, width, height);
  if (fitted.zoom >= READABLE) return void flow.setViewport(fitted);
  flow.setViewport({ x: MARGIN - part.x * READABLE, y: TOOLS - part.y * READABLE, zoom: READABLE });
}

/** Shows what is selected as large as fits. */
export function fitSelected(flow: ReactFlowInstance, { tasks, marks }: Selection, { width, height }: DOMRect, duration: number): void {
  const document = currentDocument();
  const { view } = document;
  const found = [...marks].flatMap((name) => markOf(document, name) ?? []);
  const noted = found.flatMap(({ kind, id }) => (kind === 'note' ? (view.notes.get(id) ?? []) : []));
  const framed = framesOf(view, found.flatMap(({ kind, id }) => (kind === 'group' ? [id] : [])));
  const boxes = [...boxesOf(view, tasks), ...noted, ...framed];
  if (boxes.length > 0) void flow.setViewport(viewportFor(boundsOf(boxes), width, height), { duration });
}

function boxesOf({ positions }: View, keys: Iterable<NodeKey>): Box[] {
  return [...keys].flatMap((key) => {
    const point = positions.get(key);
    return point ? [{ ...point, ...NODE_SIZE }] : [];
  });
}

function framesOf({ positions, groups, notes }: View, ids: Iterable<string>): Box[] {
  return [...ids].flatMap((id) => frameOf(groups.get(id)?.tasks ?? [], (key) => positions.get(key), notes.values()) ?? []);
}

/** The view in which a part of the canvas is seen whole, under the tools, and never larger than life. */
function viewportFor(part: Rect, width: number, height: number): Viewport {
  const zoom = Math.min(1, (width - 2 * MARGIN) / part.width, (height - TOOLS - MARGIN) / part.height);
  const x = (width - part.width * zoom) / 2 - part.x * zoom;
  return { x, y: TOOLS + (height - TOOLS - MARGIN - part.height * zoom) / 2 - part.y * zoom, zoom };
}

/** What nodes take up together. */
export function boundsOf(boxes: Iterable<Box>): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return right < left ? { x: 0, y: 0, width: 1, height: 1 } : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Moves the view only when the node is not wholly seen. */
export function reveal(flow: ReactFlowInstance, key: NodeKey, around: DOMRect, duration: number): void {
  const point = currentDocument().view.positions.get(key);
  if (!point || isSeen(flow, point, around)) return;
  const zoom = Math.max(flow.getZoom(), READABLE);
  void flow.setCenter(point.x + NODE_SIZE.width / 2, point.y + NODE_SIZE.height / 2, { zoom, duration });
}

function isSeen(flow: ReactFlowInstance, point: Point, around: DOMRect): boolean {
  const start = flow.flowToScreenPosition(point);
  const end = flow.flowToScreenPosition({ x: point.x + NODE_SIZE.width, y: point.y + NODE_SIZE.height });
  return start.x >= around.left && start.y >= around.top && end.x <= around.right && end.y <= around.bottom;
}

/** Under a node on the page; in the middle of the canvas where it is not seen. */
export function screenOf(flow: ReactFlowInstance, key: NodeKey | null, around: DOMRect): { x: number; y: number } {
  const point = key === null ? undefined : currentDocument().view.positions.get(key);
  if (!point || !isSeen(flow, point, around)) return { x: around.left + around.width / 2, y: around.top + around.height / 3 };
  const { x, y } = flow.flowToScreenPosition({ x: point.x + NODE_SIZE.width / 2, y: point.y + NODE_SIZE.height });
  return { x, y: y + 26 };
}
