import { type Json, isArray, isObject } from '../model/json.ts';
import type { Style } from './style.ts';

/** `value` in a style. `base` is the indentation of the line it starts on. */
export function printJson(value: Json, style: Style, base = ''): string {
  if (isArray(value)) {
    const plain = value.every((item) => !isObject(item) && !isArray(item));
    const multiline = style.indent !== '' && !(plain && style.inlineLists);
    return printList('[', ']', value, (item, inner) => printJson(item, style, inner), style, base, multiline);
  }
  if (isObject(value)) {
    const print = ([key, item]: [string, Json], inner: string) =>
      `${JSON.stringify(key)}:${style.colonSpace}${printJson(item, style, inner)}`;
    return printList('{', '}', Object.entries(value), print, style, base, style.indent !== '');
  }
  return JSON.stringify(value);
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
  if (!multiline) return open + items.map((item) => print(item, base)).join(`,${style.commaSpace}`) + close;
  const inner = base + style.indent;
  const lines = items.map((item) => `${style.newline}${inner}${print(item, inner)}`);
  return `${open}${lines.join(',')}${style.newline}${base}${close}`;
}
