import { type Chain, type NodeKey, taskName } from '../../../lib/index.ts';
import { fold } from '../../../lib/internal.ts';

/** The most that are listed at once: more are found by typing on. */
const LIMIT = 40;

/** Tasks whose name has all the words of a query, those first that begin with it. */
export function matching(chain: Chain, query: string, may: (key: NodeKey) => boolean = () => true): NodeKey[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const [first, rest]: [NodeKey[], NodeKey[]] = [[], []];
  for (const task of chain.tasks) {
    const name = fold(taskName(task));
    if (!words.every((word) => name.includes(word))) continue;
    const list = words[0] !== undefined && name.startsWith(words[0]) ? first : rest;
    if (list.length < LIMIT && may(task.key)) list.push(task.key);
    if (first.length === LIMIT) break;
  }
  return [...first, ...rest].slice(0, LIMIT);
}
