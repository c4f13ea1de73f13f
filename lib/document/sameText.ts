import type { TaskNode } from '../model/chain.ts';
import type { ChainDocument } from './types.ts';

/**
 * Tells of two tasks whether they were read from the very same text and not edited since: then nothing of them can
 * differ. It is no more than a short cut; tasks with other texts may be equal all the same.
 *
 * @example diff(before, after, { isSame: sameText(before, after) })
 */
export function sameText(before: ChainDocument, after: ChainDocument): (one: TaskNode, other: TaskNode) => boolean {
  const textOf = ({ source, written }: ChainDocument, task: TaskNode): string | null => {
    const slice = written?.get(task.key) ?? source.slices.get(task.key);
    return slice?.node === task ? slice.text : null;
  };
  return (one, other) => {
    const text = textOf(before, one);
    return text !== null && text === textOf(after, other);
  };
}
