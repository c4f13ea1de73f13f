import { edit } from '../../commands/edit.ts';
import { withEdited } from '../../commands/setAt.ts';
import { extractEdges } from '../../compiler/extractEdges.ts';
import type { NodeKey } from '../../model/chain.ts';
import { graphOf } from '../../model/graph.ts';
import { taskName } from '../../model/task.ts';
import { aroundTasks, sliceOf, taskText, type SaveOptions } from '../save.ts';
import type { ChainDocument, Slice } from '../types.ts';
import { parseTask } from './parseTask.ts';
import { placeNew } from './placeNew.ts';
import type { TextEdit } from './types.ts';

/**
 * A document in which one task has another text, to the character. Its node stays the same one, with its place.
 *
 * @param text - JSON of one object, without white space around it.
 * @param options - The shape in which the text stands.
 * @returns What is wrong with the text, with its place in it, when it is not a task.
 * @throws RangeError when the document holds no such task.
 * @example
 * const typed = reparseTask(document, 'a', '{"id": "a", "name": "Load 2"}');
 * if (typed.ok) saveTask(typed.value.document, 'a'); // '{"id": "a", "name": "Load 2"}'
 */
export function reparseTask(document: ChainDocument, key: NodeKey, text: string, options: SaveOptions = {}): TextEdit {
  const before = graphOf(document.chain).byKey.get(key);
  if (!before) throw new RangeError(`No task ${key} in this document`);
  const around = aroundTasks(document, options.shape ?? 'same');
  const label = `Type in ${taskName(before)}`;
  if (taskText(document, before, around.indent) === text) return edit(document, label);
  const parsed = parseTask(text);
  if (!parsed.ok) return parsed;
  const node = extractEdges(parsed.value, key);
  const was = sliceOf(document, key);
  const slice: Slice = {
    text,
    node,
    indent: was?.indent ?? around.indent,
    separator: was?.separator ?? around.separator,
  };
  const written = new Map([...(document.written ?? []), [key, slice]]);
  return edit(placeNew({ ...withEdited(document, before, node), written }, document), label);
}
