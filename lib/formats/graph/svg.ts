import { graphOf } from '../../model/graph.ts';
import { type KnownNames, NO_NAMES } from '../../model/knownNames.ts';
import { type Box, type ChainWithView, NODE_SIZE } from '../../model/view.ts';
import { type GraphDrawing, type DrawingOptions, drawingOf } from './drawing.ts';
import { escapeXml } from './escapeXml.ts';
import { definitionsMarkup, edgeMarkup, frameMarkup, labelMarkup, nodeMarkup, noteMarkup } from './svgParts.ts';
import { type PictureTheme, svgStyle } from './svgStyle.ts';

/** How a picture is printed. */
export interface SvgOptions extends DrawingOptions {
  /** `auto` when left out: light or dark as the reader's system is, and for paper where it is printed. */
  readonly theme?: PictureTheme;
  /** What a tenant calls ids. */
  readonly names?: KnownNames;
  /** What the picture is of, for those who do not see it. */
  readonly title?: string;
}

const MARGIN = 40;

/**
 * A chain as one SVG file, as it lies on the canvas: text is text, nothing is fetched, and nothing runs. Nodes without
 * a place are left out.
 *
 * @returns A document in UTF-8 that every browser and XML parser reads, whatever tasks are called.
 * @example svgOf(document, { theme: 'light' }).startsWith('<svg ') // true
 */
export function svgOf(
  document: ChainWithView,
  { theme = 'auto', names = NO_NAMES, title, ...shown }: SvgOptions = {},
): string {
  const drawing = drawingOf(document, shown);
  const { x, y, width, height } = boundsOf(drawing);
  const graph = graphOf(document.chain);
  const size = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  const count = document.chain.tasks.length;
  const words = title ?? (count === 1 ? '1 task' : `${count} tasks`);
  const box = `viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img">`,
    `<title>${escapeXml(words)}</title>`,
    `<style>${svgStyle(theme)}</style>`,
    `<defs>${definitionsMarkup()}</defs>`,
    `<rect class="ground" ${size}/>`,
    ...drawing.frames.map(frameMarkup),
    ...drawing.edges.map(edgeMarkup),
    ...drawing.nodes.map((node) => nodeMarkup(node, graph, names)),
    ...drawing.edges.map(labelMarkup),
    ...drawing.notes.map(noteMarkup),
    '</svg>',
    '',
  ].join('\n');
}

function boundsOf({ nodes, edges, frames, notes }: GraphDrawing): Box {
  const boxes: readonly Box[] = [
    ...nodes.map(({ x, y }) => ({ x, y, ...NODE_SIZE })),
    ...frames.map((frame) => ({ ...frame, y: frame.y - 24, height: frame.height + 24 })),
    ...notes,
    ...edges.flatMap(({ route }) => (route?.points ?? []).map(({ x, y }) => ({ x, y, width: 0, height: 0 }))),
  ];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    [left, top] = [Math.min(left, box.x), Math.min(top, box.y)];
    [right, bottom] = [Math.max(right, box.x + box.width), Math.max(bottom, box.y + box.height)];
  }
  if (left > right) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  const [x, y] = [Math.floor(left) - MARGIN, Math.floor(top) - MARGIN];
  return { x, y, width: Math.ceil(right) + MARGIN - x, height: Math.ceil(bottom) + MARGIN - y };
}
