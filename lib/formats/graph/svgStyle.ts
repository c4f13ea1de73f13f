import { type Rules, cssOf } from './css.ts';
import { DARK, LIGHT, PRINT, type Palette } from './palette.ts';

/** How a picture looks: always light or dark, as the reader's system has it, or for paper. */
export type PictureTheme = 'light' | 'dark' | 'auto' | 'print';

/** All of them. */
export const PICTURE_THEMES: readonly PictureTheme[] = ['auto', 'light', 'dark', 'print'];

const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** What is alike in every theme. */
const PLAIN: Rules = [
  ['text', `font-family:${FONT};font-size:11px`],
  ['.name', 'font-size:13px;font-weight:600'],
  ['.word,.badge', 'font-size:10px;font-weight:600'],
  ['.frame-name', 'font-size:12px;font-weight:600'],
  ['.edge', 'fill:none;stroke-width:1.5'],
  ['.failed', 'stroke-dasharray:6 4'],
  ['.any', 'stroke-dasharray:2 3'],
  ['.gone', 'opacity:.55'],
  ['.gone .name', 'text-decoration:line-through'],
  ['.sign', 'fill:none;stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round'],
];

/** The rules of a picture. Colours stand in classes, so that a system's dark mode and paper can have others. */
export function svgStyle(theme: PictureTheme): string {
  const plain = cssOf(PLAIN);
  if (theme === 'auto')
    return (
      `${plain}${colours(LIGHT)}@media (prefers-color-scheme:dark){${colours(DARK)}}` +
      `@media print{${colours(PRINT)}}`
    );
  return plain + colours({ light: LIGHT, dark: DARK, print: PRINT }[theme]);
}

function colours(p: Palette): string {
  const rules: Rules = [
    ['.ground', `fill:${p.ground}`],
    ['.node', `fill:${p.node};stroke:${p.line}`],
    ['.off', `fill:${p.sunken};stroke:${p.ink3}`],
    ['.ghost', `fill:${p.ground};stroke:${p.ink3};stroke-dasharray:2 2`],
    ['.frame', `fill:${p.sunken};fill-opacity:.6;stroke:${p.ink3}`],
    ['.note', `fill:${p.warnSoft};stroke:${p.warn}`],
    ['.name,.note-text', `fill:${p.ink}`],
    ['.second,.frame-name', `fill:${p.ink3}`],
    ['.join', `fill:${p.ink2}`],
    ['.join-any', `fill:${p.node};stroke:${p.ink3}`],
    ['.badge-text,.join-text', `fill:${p.node}`],
    ['.join-any-text', `fill:${p.ink2}`],
    ['.s-succeeded', `stroke:${p.ok}`],
    ['.s-failed', `stroke:${p.bad}`],
    ['.s-any', `stroke:${p.any}`],
    ['.s-other', `stroke:${p.warn}`],
    ['.f-succeeded', `fill:${p.ok}`],
    ['.f-failed', `fill:${p.bad}`],
    ['.f-any', `fill:${p.any}`],
    ['.f-other', `fill:${p.warn}`],
    ['.l-succeeded', `fill:${p.okSoft}`],
    ['.l-failed', `fill:${p.badSoft}`],
    ['.l-any', `fill:${p.anySoft}`],
    ['.l-other', `fill:${p.warnSoft}`],
    ['.m-added', `stroke:${p.ok};stroke-width:2`],
    ['.m-changed', `stroke:${p.warn};stroke-width:2`],
    ['.m-removed', `stroke:${p.bad};stroke-width:2;stroke-dasharray:6 4`],
    ['.b-added', `fill:${p.ok}`],
    ['.b-changed', `fill:${p.warn}`],
    ['.b-removed', `fill:${p.bad}`],
  ];
  return cssOf(rules);
}
