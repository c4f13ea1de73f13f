import { refused, unwrap } from '../../model/result.ts';
import { MAX_LENGTH, type TextRefusal, type TextResult, readText, rebase, textRefusal } from '../../text/index.ts';
import { save } from '../save.ts';
import type { ChainDocument } from '../types.ts';
import { compareFileNames } from './fileOrder.ts';
import { mergeViews } from './mergeViews.ts';
import { open } from './open.ts';
import { openTasks } from './openTasks.ts';

/** The text of one file. */
export interface NamedText {
  /** Its name, or its path with slashes. */
  readonly name: string;
  readonly text: string;
}

/** What became of several files. */
export interface OpenedAll {
  /** All tasks of the files that could be opened; `null` when none could. */
  readonly document: ChainDocument | null;
  /** The names of the files that are in it, in the order of their tasks. */
  readonly names: readonly string[];
  /** The other files, each with the reason, in the order of their names. */
  readonly refusals: readonly { readonly name: string; readonly refusal: TextRefusal }[];
  /**
   * Where files of both dialects came together: the names of those of the `scheduling` dialect, which the document has.
   */
  readonly mixed: readonly string[];
}

interface OpenedFile extends NamedText {
  readonly document: ChainDocument;
}

/** What several files may hold together. Indentation and views come on top when they are put together. */
const MOST_TOGETHER = MAX_LENGTH / 2;

/** One level, inside the list that several files become. */
const INDENT = '  ';

/**
 * Opens several files as one document: the tasks of all of them, in the order of the files' names, where `load-2` comes
 * before `load-10`. Tasks keep their text; only their indentation may change. The result is a list of tasks, or a chain
 * document when one of the files is one: then views are kept, each below the one before it. It is of the `scheduling`
 * dialect as soon as one of the files is. Tasks of the same id are all kept.
 *
 * A file that cannot be opened is refused and the others are opened. A single file that is left is opened as {@link
 * open} does it, in its own envelope.
 *
 * @example
 * const { document } = openAll(exportTasks(opened, { shape: 'files' }).files);
 */
export function openAll(files: readonly NamedText[]): OpenedAll {
  const refusals: { name: string; refusal: TextRefusal }[] = [];
  const read = files
    .toSorted((a, b) => compareFileNames(a.name, b.name))
    .flatMap((file): OpenedFile[] => {
      const opened = openOne(file.text, files.length > 1);
      if (opened.ok) return [{ ...file, document: opened.value }];
      refusals.push({ name: file.name, refusal: opened.refusal });
      return [];
    });

  // what is a list of all has one limit for all
  let length = 0;
  const fitting = read.filter(({ name, text }) => {
    if (read.length === 1 || length + text.length <= MOST_TOGETHER) {
      length += text.length;
      return true;
    }
    const limit = `${MOST_TOGETHER / 1_000_000} million characters`;
    refusals.push({
      name,
      refusal: textRefusal(
        'too-large',
        `Together with the files before it, this is more than ${limit}, the most that can be opened.`,
        text,
        0,
      ),
    });
    return false;
  });
  const names = fitting.map(({ name }) => name);
  refusals.sort((a, b) => compareFileNames(a.name, b.name));
  if (fitting.length <= 1) return { document: fitting[0]?.document ?? null, names, refusals, mixed: [] };
  const held = fitting.filter(({ document }) => document.chain.tasks.length > 0);
  const scheduling = held.filter(({ document }) => document.chain.dialect === 'scheduling').map(({ name }) => name);
  return { document: joined(fitting), names, refusals, mixed: scheduling.length < held.length ? scheduling : [] };
}

function openOne(text: string, isOneOfMany: boolean): TextResult<ChainDocument> {
  const opened = openTasks(text);
  if (!opened.ok || !isOneOfMany || opened.value.source.kind !== 'single') return opened;
  const offset = text.indexOf('{');
  // in a list an object is nested a level deeper
  const nested = readText(`[${text.slice(offset)}]`);
  return nested.ok ? opened : refused(textRefusal(nested.refusal.code, nested.refusal.message, text, offset));
}

/** A list of the tasks of all documents, or a chain document when one of them is one. */
function joined(files: readonly OpenedFile[]): ChainDocument {
  const documents = files.map(({ document }) => document);
  const newline = files[0]!.text.includes('\r\n') ? '\r\n' : '\n';
  const slices = documents.flatMap(({ source }) => [...source.slices.values()]);
  const tasks = slices.map(({ text, indent }) => rebase(text, indent, INDENT));
  const pretty =
    tasks.length === 0
      ? `[]${newline}`
      : `[${newline}${INDENT}${tasks.join(`,${newline}${INDENT}`)}${newline}]${newline}`;
  const list = reopened(pretty.length <= MAX_LENGTH ? pretty : `[${slices.map(({ text }) => text).join(',\n')}]`);
  if (!documents.some(({ source }) => source.kind === 'chain')) return list;
  const dialect = documents.some(({ chain }) => chain.dialect === 'scheduling') ? 'scheduling' : 'v1';
  const chain = { ...list.chain, dialect } as const;
  const placed = { ...list, chain, view: mergeViews(documents, chain) };
  const whole = open(save(placed, { shape: 'chain' }));
  return whole.ok ? whole.value : placed;
}

/** A list of tasks that could be opened can be opened itself. */
function reopened(text: string): ChainDocument {
  return unwrap(open(text));
}
