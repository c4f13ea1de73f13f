import type { Viewport } from '@xyflow/react';
import type { Point, StatusKind } from '../../../lib/index.ts';
import { NODE_SIZE } from '../../../lib/editor/index.ts';
import type { Caption, Look, Scene } from './scene.ts';

/** The colours that it is painted with, as the theme has them. */
const INKS = [
  '--node',
  '--ink',
  '--ink-2',
  '--ink-3',
  '--sunken',
  '--line',
  '--accent',
  '--ok',
  '--bad',
  '--any',
  '--warn',
  '--warn-soft',
  '--panel',
] as const;
type Inks = Readonly<Record<(typeof INKS)[number], string>>;

const LINES: Readonly<Record<StatusKind, keyof Inks>> = {
  SUCCEEDED: '--ok',
  ANY: '--any',
  OTHER: '--warn',
  FAILED: '--bad',
};
const FILLS: Readonly<Record<Look, keyof Inks>> = {
  faded: '--line',
  external: '--sunken',
  off: '--line',
  task: '--ink-3',
  added: '--ok',
  changed: '--warn',
  removed: '--panel',
  idle: '--line',
  queued: '--panel',
  running: '--accent',
  succeeded: '--ok',
  failed: '--panel',
  selected: '--accent',
};

/** Looks that are told by their lines. */
const LINED: Partial<Readonly<Record<Look, keyof Inks>>> = {
  selected: '--accent',
  removed: '--bad',
  queued: '--warn',
  running: '--accent',
  failed: '--bad',
};
const PLAIN: ReadonlySet<Look> = new Set(['task', 'faded', 'idle', 'succeeded']);
const WIDE: ReadonlySet<Look> = new Set(['selected', 'running', 'failed']);

/** The size of captions, and the least room that one needs, in pixels on the screen. */
const CAPTION = 12;
const LEAST_ROOM = 110;
/** Half the side of a mark, at most and at least, and as a share of a task's height. */
const MARK = { most: 3, least: 1, share: 0.25 };

export function inksOf(element: Element): Inks {
  const style = getComputedStyle(element);
  return Object.fromEntries(INKS.map((name) => [name, style.getPropertyValue(name)])) as Inks;
}

/** Paints what is seen of a scene. Lines and marks keep a size that can be seen at any zoom. */
export function paint(pen: CanvasRenderingContext2D, scene: Scene, { x, y, zoom }: Viewport, inks: Inks): void {
  pen.translate(x, y);
  pen.scale(zoom, zoom);
  pen.fillStyle = inks['--sunken'];
  for (const { box } of scene.frames) pen.fillRect(box.x, box.y, box.width, box.height);
  pen.lineWidth = 0.8 / zoom;
  pen.globalAlpha = scene.isPlayed ? 0.25 : 0.8;
  // failures last: they are not to be hidden
  for (const [kind, ink] of Object.entries(LINES) as [StatusKind, keyof Inks][]) {
    pen.strokeStyle = inks[ink];
    pen.stroke(linesOf(scene.edges.get(kind) ?? []));
  }
  pen.globalAlpha = 1;
  pen.fillStyle = inks['--warn-soft'];
  for (const box of scene.notes) pen.fillRect(box.x, box.y, box.width, box.height);
  for (const [look, ink] of Object.entries(FILLS) as [Look, keyof Inks][]) {
    const boxes = new Path2D();
    for (const box of scene.nodes.get(look) ?? [])
      boxes.rect(box.x, box.y, Math.max(box.width, 1 / zoom), Math.max(box.height, 1 / zoom));
    pen.fillStyle = inks[ink];
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a shape is filled, no array
    pen.fill(boxes);
    if (PLAIN.has(look)) continue;
    pen.lineWidth = (WIDE.has(look) ? 2 : 0.8) / zoom;
    pen.strokeStyle = inks[LINED[look] ?? '--ink-3'];
    pen.stroke(boxes);
  }
  const mark = Math.min(MARK.most, Math.max(MARK.least, MARK.share * NODE_SIZE.height * zoom));
  for (const severity of ['warning', 'error'] as const)
    paintSquares(pen, scene.problems.get(severity) ?? [], inks[severity === 'error' ? '--bad' : '--warn'], mark / zoom);
  captions(pen, scene.frames, zoom, inks['--ink-2'], inks['--panel']);
  captions(pen, scene.components, zoom, inks['--ink'], inks['--panel']);
}

function linesOf(lines: readonly (readonly Point[])[]): Path2D {
  const path = new Path2D();
  for (const points of lines) {
    path.moveTo(points[0]!.x, points[0]!.y);
    for (const point of points.slice(1)) path.lineTo(point.x, point.y);
  }
  return path;
}

function paintSquares(pen: CanvasRenderingContext2D, points: readonly Point[], ink: string, radius: number): void {
  const path = new Path2D();
  for (const { x, y } of points) path.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  pen.fillStyle = ink;
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- as above
  pen.fill(path);
}

/** Names over their parts, where these are wide enough for some of it. */
function captions(
  pen: CanvasRenderingContext2D,
  names: readonly Caption[],
  zoom: number,
  ink: string,
  halo: string,
): void {
  pen.font = `600 ${CAPTION / zoom}px system-ui, sans-serif`;
  pen.textBaseline = 'bottom';
  pen.lineWidth = 3 / zoom;
  pen.lineJoin = 'round';
  for (const { text, box } of names) {
    if (box.width * zoom < LEAST_ROOM) continue;
    const words = shortened(pen, text, box.width);
    const at: [number, number] = [box.x, box.y - 3 / zoom];
    pen.strokeStyle = halo;
    pen.strokeText(words, ...at);
    pen.fillStyle = ink;
    pen.fillText(words, ...at);
  }
}

function shortened(pen: CanvasRenderingContext2D, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text;
  const share = width / pen.measureText(text).width;
  return `${text.slice(0, Math.max(1, Math.floor(text.length * share) - 1))}…`;
}
