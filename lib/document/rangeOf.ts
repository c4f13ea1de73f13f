import type { NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import type { Problem } from '../model/problem.ts';
import { type Range, locate } from '../text/index.ts';
import { type SaveOptions, aroundTasks, sliceOf, taskText } from './save.ts';
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
export function rangeOf(document: ChainDocument, problem: Pick<Problem, 'task' | 'pointer'>, options: SaveOptions = {}): Range | null {
  const place = placesOf(document, options.shape ?? 'same').get(problem.task);
  if (!place) return null;
  const { start, end } = locate(place.text, problem.pointer);
  return { start: place.start + start, end: place.start + end };
}

interface Place {
  readonly start: number;
  readonly text: string;
}

type Places = ReadonlyMap<NodeKey, Place>;

const known = new WeakMap<ChainDocument, Map<string, Places>>();

/** Where each task stands in the text that is saved: worked out once for each document and shape. */
function placesOf(document: ChainDocument, shape: 'same' | 'array' | 'chain'): Places {
  const shapes = known.get(document) ?? new Map<string, Places>();
  known.set(document, shapes);
  const found = shapes.get(shape);
  if (found) return found;
  const places = new Map<NodeKey, Place>();
  const around = aroundTasks(document, shape);
  let at = around.before.length;
  for (const [index, node] of document.chain.tasks.entries()) {
    const text = taskText(document, node, around.base);
    if (index > 0) at += (sliceOf(document, node.key)?.gap ?? around.gap).length;
    places.set(node.key, { start: at, text });
    at += text.length;
  }
  shapes.set(shape, places);
  return places;
}
