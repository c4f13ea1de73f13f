import { type Chain, type TaskNode, taskId, taskName } from '../../lib/index.ts';
import { UsageError } from '../io/usageError.ts';

/** So many names are listed for a task that is not there. */
const MOST_CHOICES = 20;

/**
 * The task of a chain from what a person writes: its id, or a name that only one task has.
 *
 * @throws {UsageError} When no task is called so, with those that there are; or several, with their ids.
 */
export function findInChain({ tasks }: Chain, text: string): TaskNode {
  const byId = tasks.find((task) => task.key === text || taskId(task) === text);
  if (byId) return byId;
  const named = tasks.filter((task) => taskName(task) === text);
  if (named.length === 1) return named[0]!;
  if (named.length > 1)
    throw new UsageError([
      `taskloom: ${named.length} tasks are called ${JSON.stringify(text)}; use an id:`,
      ...named.map(({ key }) => key),
    ]);
  const choices = tasks.slice(0, MOST_CHOICES).map(taskName);
  const more = tasks.length - choices.length;
  throw new UsageError([
    `taskloom: no task has the id or the name ${JSON.stringify(text)}; there are:`,
    ...choices,
    ...(more > 0 ? [`and ${more} more`] : []),
  ]);
}
