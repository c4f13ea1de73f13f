import { graphOf } from '../model/graph.ts';
import type { Problem } from '../model/problem.ts';
import { type Range, locate } from '../text/index.ts';
import { type SaveOptions, taskText } from './save.ts';
import { textPartOf } from './textParts.ts';
import type { ChainDocument } from './types.ts';

/**
 * Where the value that a problem is about stands in a task's own text, as `saveTask` gives it; where the text does
 * not hold it, the nearest value around it.
 *
 * @returns `null` when the document holds no such task.
 */
export function rangeInTask(document: ChainDocument, problem: Pick<Problem, 'task' | 'pointer'>): Range | null {
  const task = graphOf(document.chain).byKey.get(problem.task);
  return task ? locate(taskText(document, task), problem.pointer) : null;
}

/**
 * Where the value that a problem is about stands in the whole text, as `save` gives it.
 *
 * @returns UTF-16 offsets; `null` when the document holds no such task.
 * @example rangeOf(document, problem) // { start: 120, end: 131 }
 */
export function rangeOf(
  document: ChainDocument,
  problem: Pick<Problem, 'task' | 'pointer'>,
  options: SaveOptions = {},
): Range | null {
  const place = textPartOf(document, problem.task, options);
  if (!place) return null;
  const { start, end } = locate(place.text, problem.pointer);
  return { start: place.start + start, end: place.start + end };
}
