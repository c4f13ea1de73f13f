import { isFixable, positionsIn, rangeOf, textsIn } from '../../lib/editor/index.ts';
import {
  type ChainDocument,
  type CheckOptions,
  type TaskId,
  check,
  graphOf,
  openTasks,
  taskName,
  messageOf,
} from '../../lib/index.ts';
import { readText, shownName } from '../io/read.ts';
import { refused } from '../io/usageError.ts';
import type { Reported } from './types.ts';

/** A file that was read. */
export interface Opened {
  readonly file: string;
  readonly text: string;
  readonly document: ChainDocument;
}

/** @throws {UsageError} When the file cannot be read, or holds no task definitions. */
export async function openFile(file: string): Promise<Opened> {
  const text = await readText(file);
  const opened = openTasks(text);
  if (!opened.ok) throw refused(shownName(file), opened.refusal);
  return { file, text, document: opened.value };
}

/** The ids of all tasks in files that are checked together: none of them is missing. */
export function idsIn(files: readonly Opened[]): ReadonlySet<TaskId> {
  return new Set(files.flatMap(({ document }) => [...graphOf(document.chain).byId.keys()]));
}

/** The problems of a file, in the order of its tasks, with their places. */
export function problemsIn({ file, text, document }: Opened, options: CheckOptions): Reported[] {
  const position = positionsIn(text);
  const { byKey } = graphOf(document.chain);
  return check(document.chain, { ...options, textOf: textsIn(document) }).map((problem): Reported => {
    const { start, end } = rangeOf(document, problem)!;
    const task = rangeOf(document, { ...problem, pointer: '' })!.start;
    return {
      ...problem,
      message: messageOf(problem),
      file: shownName(file),
      name: taskName(byKey.get(problem.task)!),
      start: position(start),
      end: position(end),
      others: (problem.also ?? []).map((range) => position(task + range.start)),
      fixable: isFixable(document, problem),
    };
  });
}
