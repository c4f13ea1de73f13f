import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import type { NodeKey, Point, View } from '../../lib/index.ts';
import { type Box, NODE_SIZE, components, covered, frameOf, freePart } from '../../lib/editor/index.ts';
import { currentDocument } from '../designer/state/store.ts';
import type { Selection } from '../designer/state/selection.ts';
import { comparedNow } from '../designer/state/comparison.ts';
import { freePartOf } from '../designer/state/layout.ts';
import { markOf } from '../designer/state/annotations.ts';
import { drawnKey, drawnOf } from './drawn.ts';
import { PICTURE_ZOOM } from './zooms.ts';
import type { Designer } from '../designer/designer.ts';

/** A chain that would be drawn smaller than this is opened at its first part instead. */
const READABLE = 0.45;
/** Free space around what is shown, in pixels. */
const MARGIN = 32;

/** Shows all of the chain, however small it gets. */
export function fitAll(designer: Designer, flow: ReactFlowInstance, around: DOMRect): void {
  const all = boundsOfAll(designer);
  const roomy = viewportFor(all, freeOf(designer, around, ['tools']), around);
  // the overview takes a corner, which often is empty
  const corner = overlays(designer, ['overview']).some((cover) =>
    boxesOnScreen(designer, roomy, around).some((box) => covered(box, cover)),
  );
  void flow.setViewport(corner ? viewportFor(all, freeOf(designer, around), around) : roomy);
}

/** Shows all of the chain; where that would be too small to read, its first part from the top left on. */
export function fitReadable(designer: Designer, flow: ReactFlowInstance, around: DOMRect): void {
  const { chain, view } = currentDocument(designer);
  const free = freeOf(designer, around, ['tools']);
  if (viewportFor(boundsOfAll(designer), free, around).zoom >= READABLE) return fitAll(designer, flow, around);
  const first = (components(chain)[0] ?? []).map((key) => drawnKey(drawnOf(view), key));
  const part = boundsOf(boxesOf(view, first));
  const fitted = viewportFor(part, free, around);
  if (fitted.zoom >= READABLE) return void flow.setViewport(fitted);
  const [left, top] = [free.x - around.left, free.y - around.top];
  flow.setViewport({ x: left + MARGIN - part.x * READABLE, y: top + MARGIN - part.y * READABLE, zoom: READABLE });
}

/** Shows what is selected as large as fits. */
export function fitSelected(
  designer: Designer,
  flow: ReactFlowInstance,
  { tasks, annotations }: Selection,
  around: DOMRect,
  duration: number,
): void {
  const document = currentDocument(designer);
  const { view } = document;
  const found = [...annotations].flatMap((name) => markOf(document, name) ?? []);
  const noted = found.flatMap(({ kind, id }) => (kind === 'note' ? (view.notes.get(id) ?? []) : []));
  const framed = framesOf(
    view,
    found.flatMap(({ kind, id }) => (kind === 'group' ? [id] : [])),
  );
  const drawn = new Set([...tasks].map((key) => drawnKey(drawnOf(view), key)));
  const boxes = [...boxesOf(view, drawn), ...noted, ...framed];
  if (boxes.length > 0)
    void flow.setViewport(viewportFor(boundsOf(boxes), freeOf(designer, around), around), { duration });
}

/** The zoom at which all of a chain is seen in a canvas of some size. */
export function zoomOfAll(view: View, width: number, height: number): number {
  const { width: w, height: h } = boundsOf(allBoxes(view));
  return Math.min(1, width / w, height / h);
}

function boundsOfAll(designer: Designer): Box {
  return boundsOf(allBoxes(currentDocument(designer).view));
}

function allBoxes(view: View): Box[] {
  const { positions, cards } = drawnOf(view);
  const notes = [...view.notes.values()].filter(({ task }) => task === null || !cards.has(task));
  const frames = [...view.groups].flatMap(([id, { isCollapsed }]) => (isCollapsed ? [] : [id]));
  return [...boxesOf(view, positions.keys()), ...notes, ...framesOf(view, frames)];
}

function boxesOf(view: View, keys: Iterable<NodeKey>): Box[] {
  const { positions } = drawnOf(view);
  return [...keys].flatMap((key) => {
    const point = positions.get(key);
    return point ? [{ ...point, ...NODE_SIZE }] : [];
  });
}

function boxesOnScreen(designer: Designer, { x, y, zoom }: Viewport, { left, top }: DOMRect): Box[] {
  return allBoxes(currentDocument(designer).view).map((box) => ({
    x: left + x + box.x * zoom,
    y: top + y + box.y * zoom,
    width: box.width * zoom,
    height: box.height * zoom,
  }));
}

function framesOf({ positions, groups, notes }: View, ids: Iterable<string>): Box[] {
  return [...ids].flatMap((id) => {
    const group = groups.get(id);
    const frame = frameOf(group?.tasks ?? [], (key) => positions.get(key), notes.values());
    return frame ? [group?.isCollapsed ? { ...frame, ...NODE_SIZE } : frame] : [];
  });
}

/** Where a node, a collapsed group or the frame of a group is drawn. */
function placeOf(designer: Designer, key: NodeKey): Point | undefined {
  const document = currentDocument(designer);
  const places = drawnOf(document.view);
  const point = places.positions.get(drawnKey(places, key));
  if (point) return point;
  const gone = comparedNow(designer)?.drawn.goneNodes.find((node) => node.key === key);
  if (gone) return gone.at;
  const mark = markOf(document, key);
  return mark?.kind === 'group' ? framesOf(document.view, [mark.id])[0] : undefined;
}

/** What lies over the canvas besides panels: its own tools, and the overview. */
type Overlay = 'tools' | 'overview';

function overlays(designer: Designer, kinds: readonly Overlay[]): Box[] {
  return kinds.flatMap((kind) =>
    designer.ports.page.findAll(`[data-overlay=${kind}]`).map((element) => element.getBoundingClientRect()),
  );
}

/** The part of the canvas on the page that neither panels nor tools lie over. */
function freeOf(designer: Designer, around: DOMRect, kinds: readonly Overlay[] = ['tools', 'overview']): Box {
  const { x, y, width, height } = freePartOf(designer, around);
  return freePart({ x, y, width, height }, overlays(designer, kinds));
}

/** The view in which a part of the drawing is seen whole in a part of the page, and never larger than life. */
function viewportFor(part: Box, free: Box, { left, top }: DOMRect): Viewport {
  const zoom = Math.min(
    1,
    Math.max(1, free.width - 2 * MARGIN) / part.width,
    Math.max(1, free.height - 2 * MARGIN) / part.height,
  );
  return {
    x: free.x - left + (free.width - part.width * zoom) / 2 - part.x * zoom,
    y: free.y - top + (free.height - part.height * zoom) / 2 - part.y * zoom,
    zoom,
  };
}

/** What nodes take up together. */
export function boundsOf(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return right < left
    ? { x: 0, y: 0, width: 1, height: 1 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Moves the view only when the node is not wholly seen, or too small to tell: then it is in the middle of the free
 * part.
 */
export function reveal(
  designer: Designer,
  flow: ReactFlowInstance,
  key: NodeKey,
  around: DOMRect,
  duration: number,
): void {
  const point = placeOf(designer, key);
  if (!point || (flow.getZoom() >= PICTURE_ZOOM && isSeen(designer, flow, point, around))) return;
  const zoom = Math.max(flow.getZoom(), READABLE);
  const free = freeOf(designer, around);
  const x = free.x - around.left + free.width / 2 - (point.x + NODE_SIZE.width / 2) * zoom;
  const y = free.y - around.top + free.height / 2 - (point.y + NODE_SIZE.height / 2) * zoom;
  void flow.setViewport({ x, y, zoom }, { duration });
}

function isSeen(designer: Designer, flow: ReactFlowInstance, point: Point, around: DOMRect): boolean {
  const { x, y } = flow.flowToScreenPosition(point);
  const zoom = flow.getZoom();
  const box = { x, y, width: NODE_SIZE.width * zoom, height: NODE_SIZE.height * zoom };
  const free = freePartOf(designer, around);
  const isInside =
    box.x >= free.left && box.y >= free.top && box.x + box.width <= free.right && box.y + box.height <= free.bottom;
  return isInside && !overlays(designer, ['tools', 'overview']).some((cover) => covered(box, cover));
}

/** Under a node on the page; in the middle of the canvas where it is not seen. */
export function screenOf(
  designer: Designer,
  flow: ReactFlowInstance,
  key: NodeKey | null,
  around: DOMRect,
): { x: number; y: number } {
  const point = key === null ? undefined : placeOf(designer, key);
  if (!point || !isSeen(designer, flow, point, around))
    return { x: around.left + around.width / 2, y: around.top + around.height / 3 };
  const { x, y } = flow.flowToScreenPosition({ x: point.x + NODE_SIZE.width / 2, y: point.y + NODE_SIZE.height });
  return { x, y: y + 26 };
}
