import { stringEnd } from './scan.ts';

/** How a file is written, so that what is added looks like what is there. */
export interface Style {
  /** One level of indentation; `''` when everything stands on one line. */
  readonly indent: string;
  readonly newline: '\n' | '\r\n';
  /** What stands after a colon. */
  readonly colonSpace: string;
  /** What stands after a comma on one line. */
  readonly commaSpace: string;
  /** Lists of plain values stand on one line, though objects do not. */
  readonly inlineLists: boolean;
  /** Small objects of plain values stand on one line, though larger ones do not. */
  readonly inlineObjects: boolean;
  /** What stands inside the braces of an object on one line. */
  readonly pad: string;
}

export const DEFAULT_STYLE: Style = {
  indent: '  ',
  newline: '\n',
  colonSpace: ' ',
  commaSpace: ' ',
  inlineLists: false,
  inlineObjects: false,
  pad: '',
};

/** The style of a text, as far as it shows one. */
export function detectStyle(written: string): Style {
  const text = withoutStrings(written);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const colon = /"\s*:([ \t]*)\S/.exec(text);
  const inlineObjects = /\{[ \t]*"/.test(text);
  return {
    indent: detectIndent(text),
    newline,
    colonSpace: colon ? colon[1]! : DEFAULT_STYLE.colonSpace,
    commaSpace: /[\]}"\w],(?:"|\{|\[|\d)/.test(text) ? '' : ' ',
    inlineLists: /\[[ \t]*"/.test(text) || (inlineObjects && !/\[\r?\n[ \t]*"/.test(text)),
    inlineObjects,
    pad: /\{[ \t]+"/.test(text) ? ' ' : '',
  };
}

/** What stands in strings is not a style. A string may be longer than a regular expression can go through. */
function withoutStrings(text: string): string {
  const parts: string[] = [];
  let start = 0;
  for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', start)) {
    parts.push(text.slice(start, open), '""');
    start = stringEnd(text, open) || text.length;
  }
  return parts.join('') + text.slice(start);
}

function detectIndent(text: string): string {
  const member = /\{\r?\n([ \t]*)"/.exec(text);
  if (member) return unitOf(text, member.index, member[1]!);
  // no object to learn from: a list on several lines, or nothing at all, is written pretty
  return /[[{][ \t]*\r?\n/.test(text) || !text.includes('{') ? DEFAULT_STYLE.indent : '';
}

/** A member's indentation less that of the line its object opens on. */
function unitOf(text: string, open: number, member: string): string {
  const lineStart = text.lastIndexOf('\n', open) + 1;
  const base = /^[ \t]*/.exec(text.slice(lineStart))![0];
  return member.startsWith(base) && member.length > base.length
    ? member.slice(base.length)
    : member || DEFAULT_STYLE.indent;
}
