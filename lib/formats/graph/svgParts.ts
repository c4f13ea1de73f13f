import type { Mark } from '../../diff/index.ts';
import { LABEL_HEIGHT } from '../../layout/routing/labels.ts';
import { rounded } from '../../layout/routing/rounded.ts';
import { type Graph } from '../../model/graph.ts';
import type { KnownNames } from '../../model/knownNames.ts';
import type { StatusKind } from '../../model/status.ts';
import { type Box, EXIT_TOPS, NODE_SIZE } from '../../model/view.ts';
import { cardOf, nodeName } from './card.ts';
import type { GraphDrawing, GraphEdge, GraphNode } from './drawing.ts';
import { escapeXml } from './escapeXml.ts';
import { BOLD, fitText, textWidth } from './fitText.ts';

const { width: WIDTH, height: HEIGHT } = NODE_SIZE;
/** Room for words on a card: beside its left padding and its exits. */
const WORDS = WIDTH - 12 - 24;
/** The size of the type on labels and badges. */
const SMALL = 10;

const LOOKS: Readonly<Record<StatusKind, string>> = {
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  ANY: 'any',
  OTHER: 'other',
};
const KINDS = ['SUCCEEDED', 'FAILED', 'ANY', 'OTHER'] as const;
const STATUS_WORDS: Readonly<Record<StatusKind, string>> = { ...LOOKS, ANY: 'any end', OTHER: '' };
/** Signs of 11 pixels, around their middles: each status is told by its shape as well. */
const SIGNS: Readonly<Record<StatusKind, string>> = {
  SUCCEEDED: '<circle r="4.8"/><path d="M-2.4 .2-.7 1.9 2.4-1.7"/>',
  FAILED: '<rect x="-4.8" y="-4.8" width="9.6" height="9.6" rx="2.3"/><path d="M-2-2 2 2M2-2-2 2"/>',
  ANY: '<circle r="4.8"/><circle r=".7"/>',
  OTHER: '<circle r="4.8"/><path d="M-1.5-1.3a1.5 1.5 0 1 1 2 1.4c-.4.2-.5.4-.5.8M0 2.5v.1"/>',
};

/** What is drawn many times: the sign of each status, the exits of a card, and arrows. */
export function definitionsMarkup(): string {
  const shapes = KINDS.map((kind) => `<g id="${LOOKS[kind]}" class="sign s-${LOOKS[kind]}">${SIGNS[kind]}</g>`);
  const exits = (['SUCCEEDED', 'FAILED', 'ANY'] as const).map((kind) => sign(kind, WIDTH, EXIT_TOPS[kind]));
  const size = 'viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"';
  const arrows = KINDS.map(
    (kind) =>
      `<marker id="to-${LOOKS[kind]}" ${size} markerUnits="userSpaceOnUse" orient="auto">` +
      `<path class="f-${LOOKS[kind]}" d="M.5.8 7 4 .5 7.2z"/></marker>`,
  );
  return [...shapes, `<g id="exits">${exits.join('')}</g>`, ...arrows].join('');
}

export function frameMarkup({ name, ...box }: GraphDrawing['frames'][number]): string {
  const words = fitText(name || 'No name', 12 * BOLD, box.width);
  return `<g>${rect('frame', box, 12)}${text('frame-name', box.x + 4, box.y - 8, words)}</g>`;
}

export function edgeMarkup({ kind, mark, route }: GraphEdge): string {
  if (!route) return '';
  const look = `edge s-${LOOKS[kind]} ${LOOKS[kind]}${mark === 'removed' ? ' gone' : ''}`;
  return `<path class="${look}" marker-end="url(#to-${LOOKS[kind]})" d="${rounded(route.points)}"/>`;
}

export function labelMarkup({ kind, status, count, mark, route }: GraphEdge): string {
  const place = route?.label;
  if (!place) return '';
  const said = kind === 'OTHER' ? fitText(status ?? '', SMALL, 84) : STATUS_WORDS[kind];
  const word = count > 1 ? `${said} × ${count}` : said;
  const isWord = place.form === 'word';
  const width = isWord ? 28 + textWidth(word, SMALL) * BOLD : LABEL_HEIGHT;
  const [left, top] = [-width / 2, -LABEL_HEIGHT / 2];
  const box = { x: left, y: top, width, height: LABEL_HEIGHT };
  return group(place, mark, [
    rect(`l-${LOOKS[kind]} s-${LOOKS[kind]}`, box, kind === 'FAILED' ? 4 : 9),
    sign(kind, isWord ? left + 11 : 0, 0),
    isWord ? text(`word f-${LOOKS[kind]}`, left + 20, 3.5, word) : '',
  ]);
}

export function nodeMarkup(node: GraphNode, graph: Graph, names: KnownNames): string {
  const { key, task, group: held, mark } = node;
  const card = task && cardOf(task, names);
  const name = card ? card.name : (held?.name ?? nodeName(graph, key, names));
  const count = held?.tasks.length === 1 ? '1 task' : `${held?.tasks.length} tasks`;
  const second = card ? `${card.enabled ? '' : 'off · '}${card.short}` : held ? count : 'not in this file';
  const look = card && !card.enabled ? 'off' : card || held ? 'node' : 'ghost';
  return group(node, mark, [
    `<title>${escapeXml(`${name}: ${second}`)}</title>`,
    rect(mark ? `${look} m-${mark}` : look, { x: 0, y: 0, width: WIDTH, height: HEIGHT }, 8),
    text('name', 12, 23, fitText(name, 13 * BOLD, WORDS)),
    text('second', 12, 42, fitText(second, 11, WORDS)),
    card?.join ? joinMarkup(card.join) : '',
    '<use href="#exits"/>',
    mark ? badge(mark) : '',
  ]);
}

export function noteMarkup(box: GraphDrawing['notes'][number]): string {
  const lines = box.text.split(/\r\n|\r|\n/).slice(0, Math.max(1, Math.floor((box.height - 14) / 17)));
  const spans = lines.map((line, index) => {
    const shown = escapeXml(fitText(line, 11, box.width - 20));
    return `<tspan x="${box.x + 10}" y="${box.y + 20 + index * 17}">${shown}</tspan>`;
  });
  return `<g>${rect('note', box, 4)}<text class="note-text">${spans.join('')}</text></g>`;
}

function joinMarkup(join: 'all' | 'any'): string {
  const isAll = join === 'all';
  const box = { x: -6, y: -11, width: isAll ? 27 : 30, height: 17 };
  const word = text(`badge ${isAll ? 'join-text' : 'join-any-text'}`, -1, 1, join.toUpperCase());
  return rect(isAll ? 'join' : 'join-any', box, isAll ? 4 : 8) + word;
}

function badge(mark: Mark): string {
  const word = mark.toUpperCase();
  const width = 12 + textWidth(word, SMALL) * BOLD;
  const box = { x: WIDTH - width - 14, y: -10, width, height: 17 };
  return rect(`b-${mark}`, box, 4) + text('badge badge-text', box.x + 6, box.y + 12, word);
}

function group(
  { x, y }: { readonly x: number; readonly y: number },
  mark: Mark | null,
  parts: readonly string[],
): string {
  const look = mark === 'removed' ? ' class="gone"' : '';
  return `<g transform="translate(${x} ${y})"${look}>${parts.join('')}</g>`;
}

function rect(look: string, { x, y, width, height }: Box, rx: number): string {
  return `<rect class="${look}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${rx}"/>`;
}

function text(look: string, x: number, y: number, words: string): string {
  return `<text class="${look}" x="${x}" y="${y}">${escapeXml(words)}</text>`;
}

function sign(kind: StatusKind, x: number, y: number): string {
  return `<use href="#${LOOKS[kind]}" x="${x}" y="${y}"/>`;
}
