import type { ChainDocument } from '../../document/types.ts';
import type { NodeKey } from '../../model/chain.ts';
import { frameStyle, taskText } from '../export/taskText.ts';

/**
 * Tasks as a JSON list, in file order and in their own spelling: what the clipboard takes. External tasks have
 * no definition, and are passed over.
 *
 * @returns `''` when none of the keys is a task's.
 * @example copyTasks(document, ['a', 'b']) // '[\n  {"id": "a", …'
 */
export function copyTasks(document: ChainDocument, keys: Iterable<NodeKey>): string {
  const wanted = new Set(keys);
  const { indent, newline } = frameStyle(document);
  const texts = document.chain.tasks
    .filter(({ key }) => wanted.has(key))
    .map((node) => newline + indent + taskText(document, node, indent));
  return texts.length === 0 ? '' : `[${texts.join(',')}${newline}]${newline}`;
}
