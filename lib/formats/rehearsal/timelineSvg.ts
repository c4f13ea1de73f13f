import { zoneOf } from '../../schedule/expand/zone.ts';
import type { RunTable } from '../../simulate/runTable.ts';
import { escapeXml } from '../graph/escapeXml.ts';
import { fitText } from '../graph/fitText.ts';
import { timeMarks, zonedWords } from './timeAxis.ts';
import { BAR, SMALL, STYLE, legendMarkup, textMarkup } from './timelineParts.ts';
import { type TimelineBar, type TimelineTask, timelineTasks } from './timelineRows.ts';

/** What a timeline is drawn from. Times are in milliseconds since 1970. */
export interface TimelineOptions {
  readonly runs: RunTable;
  /** The numbers of the runs of the critical path. */
  readonly critical: readonly number[];
  /** The span that was rehearsed. */
  readonly from: number;
  readonly to: number;
  /** Whose clocks the axis has: a name of the IANA database. */
  readonly zone: string;
  /** What tasks are called, by their keys. */
  readonly nameOf: (task: string) => string;
  readonly title: string;
}

const [WIDTH, NAMES, MARGIN, ROW] = [1_280, 240, 16, 20] as const;
const [LEFT, RIGHT, TOP] = [MARGIN + NAMES, WIDTH - MARGIN, 84] as const;
/** The room of the words of a mark, in pixels. */
const MARK = 96;
/** Of more tasks a picture is of no use; how many are left out is said. */
const MOST_ROWS = 5_000;
const MINUTE = 60_000;

/**
 * A rehearsal as one SVG file: a row for each task that ran, in the order in which they start, with a bar for each run
 * and the waiting before it. Text is text, nothing is fetched, and nothing runs. Runs that cannot be told apart are one
 * bar, so that the file stays small however many there are.
 *
 * @returns A document in UTF-8 that every browser and XML parser reads, whatever tasks are called.
 * @throws {RangeError} When there is no such time zone.
 * @example timelineSvg({ runs, critical, from, to, zone: 'Europe/Berlin', nameOf, title: 'Tonight' })
 */
export function timelineSvg({ runs, critical, from, to, zone: name, nameOf, title }: TimelineOptions): string {
  const zone = zoneOf(name);
  const shown = shownPart(runs, from, to);
  const placeOf = (at: number): number => LEFT + ((at - shown.from) / (shown.to - shown.from)) * (RIGHT - LEFT);
  const { rows, left } = timelineTasks(runs, new Set(critical), placeOf, MOST_ROWS);
  const marks = timeMarks(shown.from, shown.to, zone, (RIGHT - LEFT) / MARK);
  const bottom = TOP + rows.length * ROW;
  const said = left > 0 ? `and ${left} more tasks, left out` : rows.length === 0 ? 'Nothing runs in this time.' : '';
  const height = bottom + MARGIN + (said === '' ? 0 : ROW);
  const span = `${zonedWords(from, zone)} to ${zonedWords(to, zone)} (${name}), ${countWords(runs.length)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"` +
      ' role="img">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${height}"/>`,
    textMarkup('title', MARGIN, 26, fitText(title, 15 * 1.12, WIDTH - 2 * MARGIN)),
    textMarkup('second', MARGIN, 44, span),
    legendMarkup(MARGIN, 53),
    ...marks.map(({ at, words }) => {
      const x = pixels(placeOf(at));
      const line = `<path class="mark" d="M${x} ${TOP - 8}V${bottom}"/>`;
      return line + textMarkup('second', Number(x) + 3, TOP - 4, words);
    }),
    ...rows.map((row, index) => rowMarkup(row, TOP + index * ROW, nameOf, (at) => zonedWords(at, zone), runs)),
    ...(said === '' ? [] : [textMarkup('second', MARGIN, bottom + 14, said)]),
    '</svg>',
    '',
  ].join('\n');
}

/** From just before the first run to just after the last end: nights are mostly empty. */
function shownPart(runs: RunTable, from: number, to: number): { readonly from: number; readonly to: number } {
  if (runs.length === 0) return { from, to };
  let [first, last] = [Infinity, -Infinity];
  for (let number = 0; number < runs.length; number += 1) {
    first = Math.min(first, runs.queued[number]!);
    last = Math.max(last, runs.ends[number]!);
  }
  const margin = Math.max(5 * MINUTE, (last - first) * 0.02);
  return { from: Math.max(from, first - margin), to: last + margin };
}

function rowMarkup(
  { task, runs: numbers, bars }: TimelineTask,
  y: number,
  nameOf: TimelineOptions['nameOf'],
  clock: (at: number) => string,
  runs: RunTable,
): string {
  const name = nameOf(task);
  const times = `${clock(runs.starts[numbers[0]!]!)} to ${clock(runs.ends[numbers.at(-1)!]!)}`;
  return [
    `<g><title>${escapeXml(`${fitText(name, SMALL, 4 * NAMES)}: ${countWords(numbers.length)}, ${times}`)}</title>`,
    `<path class="line" d="M${MARGIN} ${y + ROW}H${RIGHT}"/>`,
    textMarkup('name', MARGIN, y + 14, fitText(name, SMALL, NAMES - 12)),
    ...bars.map((bar) => barMarkup(bar, y + (ROW - BAR) / 2)),
    '</g>',
  ].join('');
}

function barMarkup({ waits, left, right, isFailed, isCritical }: TimelineBar, y: number): string {
  const look = `${isFailed ? 'bad' : 'ok'}${isCritical ? ' critical' : ''}`;
  const wait = waits < left - 0.5 ? `<path class="wait" d="M${pixels(waits)} ${y + BAR / 2}H${pixels(left)}"/>` : '';
  const width = pixels(Math.max(1, right - left));
  return `${wait}<rect class="${look}" x="${pixels(left)}" y="${y}" width="${width}" height="${BAR}" rx="2"/>`;
}

/** To a tenth: more digits are not seen. */
function pixels(place: number): string {
  return String(Math.round(place * 10) / 10);
}

function countWords(count: number): string {
  return count === 1 ? '1 run' : `${count} runs`;
}
