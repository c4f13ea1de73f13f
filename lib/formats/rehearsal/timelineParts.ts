import { cssOf } from '../graph/css.ts';
import { escapeXml } from '../graph/escapeXml.ts';
import { LIGHT } from '../graph/palette.ts';

/** The height of a bar, in pixels. */
export const BAR = 12;
/** The size of usual words. */
export const SMALL = 11;

const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** How a timeline looks. A failure, the critical path and waiting are told by lines as well as by colours. */
export const STYLE = cssOf([
  ['text', `font-family:${FONT};font-size:${SMALL}px`],
  ['.ground', `fill:${LIGHT.node}`],
  ['.title', `font-size:15px;font-weight:600;fill:${LIGHT.ink}`],
  ['.name', `fill:${LIGHT.ink}`],
  ['.second', `fill:${LIGHT.ink3}`],
  ['.mark,.line', `fill:none;stroke:${LIGHT.line}`],
  ['.wait', `fill:none;stroke:${LIGHT.ink3};stroke-width:2;stroke-dasharray:2 2`],
  ['.ok', `fill:${LIGHT.okSoft};stroke:${LIGHT.ok}`],
  ['.bad', `fill:${LIGHT.badSoft};stroke:${LIGHT.bad};stroke-dasharray:3 2`],
  ['.critical', 'stroke-width:2.5'],
]);

const LOOKS = [
  ['ok', 'succeeds'],
  ['bad', 'fails'],
  ['ok critical', 'on the critical path'],
] as const;

/** What the looks of bars and lines mean. */
export function legendMarkup(left: number, y: number): string {
  const bars = LOOKS.map(([look, words], at) => {
    const x = left + at * 96;
    return (
      `<rect class="${look}" x="${x}" y="${y}" width="18" height="${BAR}" rx="2"/>` +
      textMarkup('second', x + 24, y + 10, words)
    );
  });
  const x = left + 352;
  const wait = `<path class="wait" d="M${x} ${y + BAR / 2}h18"/>`;
  return bars.join('') + wait + textMarkup('second', x + 24, y + 10, 'waits in the queue');
}

export function textMarkup(look: string, x: number, y: number, words: string): string {
  return `<text class="${look}" x="${x}" y="${y}">${escapeXml(words)}</text>`;
}
