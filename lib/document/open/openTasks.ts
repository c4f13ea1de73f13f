import { refused } from '../../model/result.ts';
import { type TextResult, textRefusal } from '../../text/index.ts';
import type { ChainDocument } from '../types.ts';
import { looksLikeTask } from './looksLikeTask.ts';
import { open } from './open.ts';
import { sayOtherKind } from './otherKind.ts';

const NOT_A_TASK = 'The file holds an object that is not a task definition: it has no name, states, events or start.';

/**
 * Opens a text that people take for task definitions, as {@link open} does. What is none, and only looks as if it were
 * one, is refused with what it is: a single object without anything of a task, and lists of runs, graphs or legacy
 * reload tasks.
 *
 * @param text - The whole file.
 * @example openTasks('{"port": 8080}') // refused: 'The file holds an object that is not a task definition: …'
 */
export function openTasks(text: string): TextResult<ChainDocument> {
  const opened = open(text);
  if (!opened.ok) return opened;
  const { source, chain } = opened.value;
  let offset = source.before.length;
  for (const [index, { key, definition }] of chain.tasks.entries()) {
    const { text: slice, separator } = source.slices.get(key)!;
    offset += separator?.length ?? 0;
    const kind = sayOtherKind(definition);
    if (kind !== null) {
      const what = source.kind === 'single' ? 'The file holds' : `Item ${index + 1} of the list is`;
      return refused(textRefusal('not-tasks', `${what} ${kind}`, text, offset));
    }
    offset += slice.length;
  }
  if (source.kind === 'single' && !chain.tasks.some(({ definition }) => looksLikeTask(definition))) {
    return refused(textRefusal('not-tasks', NOT_A_TASK, text, source.before.length));
  }
  return opened;
}
