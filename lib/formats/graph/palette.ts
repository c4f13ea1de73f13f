/** The colours of a picture, as app/ui/tokens.css has them; a test holds both together. */
export interface Palette {
  readonly ground: string;
  readonly node: string;
  readonly sunken: string;
  readonly line: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly ok: string;
  readonly okSoft: string;
  readonly bad: string;
  readonly badSoft: string;
  readonly any: string;
  readonly anySoft: string;
  readonly warn: string;
  readonly warnSoft: string;
}

export const LIGHT: Palette = {
  ground: '#f5f6f8',
  node: '#ffffff',
  sunken: '#eceff3',
  line: '#d5dae2',
  ink: '#19212c',
  ink2: '#475264',
  ink3: '#626c81',
  accent: '#3554d1',
  ok: '#0b6b63',
  okSoft: '#d7f1eb',
  bad: '#b5301f',
  badSoft: '#fbe2dd',
  any: '#566174',
  anySoft: '#e5e8ee',
  warn: '#8f5000',
  warnSoft: '#fcefd4',
};

export const DARK: Palette = {
  ground: '#11151b',
  node: '#212934',
  sunken: '#141920',
  line: '#2f3944',
  ink: '#e7ebf1',
  ink2: '#aeb8c6',
  ink3: '#8d98a8',
  accent: '#91a8ff',
  ok: '#47c8b1',
  okSoft: '#13362f',
  bad: '#ff8d78',
  badSoft: '#45221c',
  any: '#a0acbc',
  anySoft: '#2a323d',
  warn: '#e9b755',
  warnSoft: '#3b2d11',
};

/** On paper: without a ground, and with darker lines. */
export const PRINT: Palette = { ...LIGHT, ground: 'none', line: '#98a2b3', ink3: '#475264' };
