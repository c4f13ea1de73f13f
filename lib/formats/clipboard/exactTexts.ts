import { compileTask } from '../../compiler/compile.ts';
import { aroundTasks } from '../../document/save.ts';
import type { ChainDocument, Slice } from '../../document/types.ts';
import type { NodeKey, TaskNode } from '../../model/chain.ts';
import { inexactNumbers } from '../../text/numbers.ts';
import { patchedText, taskText } from '../export/taskText.ts';

/** A task that came from another document: what it was there, and what it is here. */
export interface Came {
  readonly was: TaskNode;
  readonly task: TaskNode;
}

/**
 * `document` with the text of those tasks from another one that hold numbers which would change if they were written
 * anew. Other tasks are written in the document's own style.
 *
 * @param from - The document that they came from.
 */
export function withExactTexts(document: ChainDocument, from: ChainDocument, came: readonly Came[]): ChainDocument {
  const { indent, separator } = aroundTasks(document, 'same');
  const slices = came.flatMap(({ was, task }): [NodeKey, Slice][] => {
    // what comes to a task on its way are ids and names: its numbers are those that it had
    if (inexactNumbers(taskText(from, was)).length === 0) return [];
    const text = patchedText(from, was, compileTask(task), indent);
    return inexactNumbers(text).length === 0 ? [] : [[task.key, { text, node: task, indent, separator }]];
  });
  return slices.length === 0 ? document : { ...document, written: new Map([...(document.written ?? []), ...slices]) };
}
