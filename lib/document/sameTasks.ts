import { equalJson } from '../model/json.ts';
import { taskText } from './save.ts';
import { textParts } from './textParts.ts';
import type { ChainDocument } from './types.ts';

/**
 * Whether two states of one document would be written with the same text for every task. Tasks that are the same
 * objects cost nothing; of the others it looks no further than the first one that differs.
 *
 * @example sameTasks(saved, history.present) // false while there is something to save
 */
export function sameTasks(a: ChainDocument, b: ChainDocument): boolean {
  if (a.chain === b.chain && a.source === b.source) return true;
  const { tasks } = b.chain;
  if (a.chain.dialect !== b.chain.dialect || a.chain.tasks.length !== tasks.length) return false;
  // a text that was typed over may have come back to what it was
  if (a.source !== b.source)
    return equalJson(
      textParts(a).map(({ text }) => text),
      textParts(b).map(({ text }) => text),
    );
  return a.chain.tasks.every((task, index) => {
    const other = tasks[index]!;
    return task === other || (task.key === other.key && taskText(a, task) === taskText(b, other));
  });
}
