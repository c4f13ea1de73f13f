import type { Source } from './types.ts';

/** What is written before, between and after the tasks. */
export interface Envelope {
  readonly before: string;
  readonly after: string;
  /** What parts a new task from the one before it. */
  readonly separator: string;
  /** The indentation of the line that a new task starts on. */
  readonly indent: string;
}

/** The source's own envelope, fitted to the number of tasks that it holds now. */
export function ownEnvelope(source: Source, count: number): Envelope {
  const usual = usualEnvelope(source);
  const { before, after } = source;
  if (source.kind === 'single' || count === source.slices.size) return { ...usual, before, after };
  if (count === 0) return { ...usual, before: trimEnd(before), after: trimStart(after) };
  if (source.slices.size > 0) return { ...usual, before, after };
  return { ...usual, before: before + usual.lead, after: usual.line + lastIndent(before) + trimStart(after) };
}

/** A list, whatever the source was, with the source's byte-order mark and last newline. */
export function listEnvelope(source: Source, count: number): Envelope {
  const usual = usualEnvelope(source);
  const mark = source.before.startsWith('\uFEFF') ? '\uFEFF' : '';
  const end = /[ \t\r\n]*$/.exec(source.after)![0];
  if (count === 0) return { ...usual, before: `${mark}[`, after: `]${end}` };
  // an object that was alone keeps its characters, indentation too
  if (source.kind === 'single') return { ...usual, before: `${mark}[`, separator: ', ', after: `]${end}` };
  return { ...usual, before: `${mark}[${usual.lead}`, after: `${usual.line}]${end}` };
}

/** A list as the `tasks` of a chain document. */
export function wrapList(list: Envelope, envelope: Pick<Source, 'before' | 'after'>, indent: string): Envelope {
  const close = list.after.indexOf(']');
  const inside = list.before.slice(list.before.indexOf('[') + 1);
  return {
    ...list,
    before: envelope.before + inside,
    after: list.after.slice(0, close) + (close > 0 ? indent : '') + envelope.after,
  };
}

/** How tasks stand in this file: taken from those that are there, else from its style. */
function usualEnvelope({ style, slices, before }: Source) {
  const [first, second] = slices.values();
  const line = style.indent === '' ? '' : style.newline;
  const indent = first ? first.indent : line && lastIndent(before) + style.indent;
  const lead = line + indent;
  return { indent, line, lead, separator: second?.separator ?? `,${line ? lead : style.commaSpace}` };
}

/** The indentation of a text's last line. */
function lastIndent(text: string): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n') + 1))![0];
}

function trimEnd(text: string): string {
  return text.replace(/[ \t\r\n]+$/, '');
}

function trimStart(text: string): string {
  return text.replace(/^[ \t\r\n]+/, '');
}
