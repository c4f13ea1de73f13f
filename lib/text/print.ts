import { type Json, type JsonObject, isArray, isObject } from '../model/json.ts';
import type { Style } from './style.ts';

/** The longest line that a small object is written on. */
const WIDTH = 120;

/** `value` in a style. `base` is the indentation of the line it starts on. */
export function printJson(value: Json, style: Style, base = ''): string {
  if (isArray(value)) {
    const multiline = style.indent !== '' && !(value.every(isPlain) && style.inlineLists);
    return printList('[', ']', value, (item, inner) => printJson(item, style, inner), style, base, multiline);
  }
  if (isObject(value)) {
    const print = ([key, item]: [string, Json], inner: string) =>
      `${JSON.stringify(key)}:${style.colonSpace}${printJson(item, style, inner)}`;
    const entries = Object.entries(value);
    const line = printList('{', '}', entries, print, style, base, style.indent !== '' && !isSmall(value, style));
    const fits = line.includes('\n') || style.indent === '' || base.length + line.length <= WIDTH;
    return fits ? line : printList('{', '}', entries, print, style, base, true);
  }
  return JSON.stringify(value);
}

function isPlain(value: Json): boolean {
  return !isObject(value) && !isArray(value);
}

/** Whether an object stands on one line where such objects do. */
function isSmall(object: JsonObject, style: Style): boolean {
  const values = Object.values(object);
  return style.inlineObjects && values.length <= 3 && values.every(isPlain);
}

/** The same style on one line. */
export function inlineStyle(style: Style): Style {
  return { ...style, indent: '', inlineLists: true };
}

function printList<T>(
  open: string,
  close: string,
  items: readonly T[],
  print: (item: T, base: string) => string,
  style: Style,
  base: string,
  multiline: boolean,
): string {
  if (items.length === 0) return open + close;
  if (!multiline) {
    const pad = open === '{' ? style.pad : '';
    return open + pad + items.map((item) => print(item, base)).join(`,${style.commaSpace}`) + pad + close;
  }
  const inner = base + style.indent;
  const lines = items.map((item) => `${style.newline}${inner}${print(item, inner)}`);
  return `${open}${lines.join(',')}${style.newline}${base}${close}`;
}
