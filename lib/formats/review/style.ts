import { type Rules, cssOf } from '../graph/css.ts';
import { DARK, LIGHT, type Palette } from '../graph/palette.ts';

const SANS = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const MONO = 'ui-monospace,SFMono-Regular,Menlo,Consolas,monospace';

const SCREEN: Rules = [
  ['*', 'box-sizing:border-box'],
  ['body', `max-width:60rem;margin:0 auto;padding:2.25rem 1.25rem;font:.875rem/1.5 ${SANS}`],
  ['body', 'background:var(--ground);color:var(--ink)'],
  ['h1', 'margin:0 0 1rem;font-size:1.5rem;line-height:1.25'],
  ['h2,summary', 'margin:1.5rem 0 .5rem;color:var(--ink3);font-size:.75rem;font-weight:600'],
  ['h2,summary', 'letter-spacing:.04em;text-transform:uppercase'],
  ['summary', 'cursor:pointer'],
  ['p', 'margin:.25rem 0'],
  ['.about', 'color:var(--ink3)'],
  ['.effects', 'margin:0;padding:.75rem 1rem;border-left:3px solid var(--bad);border-radius:0 4px 4px 0'],
  ['.effects', 'background:var(--bad-soft);list-style:none'],
  ['.wide', 'overflow-x:auto'],
  ['table', 'width:100%;border-collapse:collapse'],
  ['th,td', 'padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--line)'],
  ['th,td', 'text-align:left;vertical-align:top;overflow-wrap:anywhere'],
  ['thead th', 'color:var(--ink3);font-weight:400'],
  ['tbody th', 'min-width:8rem;font-weight:600;overflow-wrap:break-word'],
  ['.mark', 'display:inline-block;min-width:1.25rem;margin-right:.375rem;border-radius:4px'],
  ['.mark', 'text-align:center;font-weight:600'],
  ['.added', 'background:var(--ok-soft);color:var(--ok)'],
  ['.removed,.error', 'background:var(--bad-soft);color:var(--bad)'],
  ['.changed,.warning', 'background:var(--warn-soft);color:var(--warn)'],
  ['.info,.resolved', 'background:var(--any-soft);color:var(--any)'],
  ['.open', 'background:var(--warn-soft);color:var(--warn)'],
  ['.level', 'padding:0 .375rem;border-radius:4px;font-size:.75rem;font-weight:600;white-space:nowrap'],
  ['.picture', 'overflow:auto;border:1px solid var(--line);border-radius:8px'],
  ['.picture svg', 'display:block;max-width:100%;height:auto;max-height:40rem'],
  ['footer', 'display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem 3rem'],
  ['footer', 'margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line)'],
  ['footer', 'color:var(--ink2);font-size:.75rem'],
  ['code', `font:.75rem/1.5 ${MONO};overflow-wrap:anywhere`],
];

/** On paper all is unfolded. */
const PAPER: Rules = [
  ['body', 'max-width:none;padding:0'],
  ['.picture', 'border:0'],
  ['.picture svg', 'max-height:none'],
  ['details::details-content', 'content-visibility:visible;block-size:auto'],
  ['tr', 'break-inside:avoid'],
];

/** The rules of a review page; the picture has its own. */
export function reviewStyle(): string {
  return [
    cssOf([[':root', `color-scheme:light dark;${colours(LIGHT)}`]]),
    `@media (prefers-color-scheme:dark){${cssOf([[':root', colours(DARK)]])}}`,
    cssOf(SCREEN),
    `@media print{${cssOf([[':root', colours({ ...LIGHT, ground: '#fff' })], ...PAPER])}}`,
  ].join('\n');
}

function colours(p: Palette): string {
  const tokens: readonly (readonly [string, string])[] = [
    ['ground', p.ground],
    ['ink', p.ink],
    ['ink2', p.ink2],
    ['ink3', p.ink3],
    ['line', p.line],
    ['ok', p.ok],
    ['ok-soft', p.okSoft],
    ['bad', p.bad],
    ['bad-soft', p.badSoft],
    ['warn', p.warn],
    ['warn-soft', p.warnSoft],
    ['any', p.any],
    ['any-soft', p.anySoft],
  ];
  return tokens.map(([name, colour]) => `--${name}:${colour};`).join('');
}
