import { getLocation } from 'jsonc-parser';
import { NO_NAMES, nameOfId } from '../../model/knownNames.ts';
import { taskId, taskName } from '../../model/task.ts';
import type { Known } from './completion.ts';
import { meaningOf } from './schemaAt.ts';

/**
 * What a place in the text of one task is for, and the name of an id there, for who points at it; `null` where nothing
 * is known.
 *
 * @example explain('{"enabled": true}', 3, { schema, chain })
 */
export function explain(
  text: string,
  offset: number,
  { schema, chain, names = NO_NAMES }: Pick<Known, 'schema' | 'chain' | 'names'>,
): string | null {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const meaning = meaningOf(schema, path);
  if (isAtPropertyKey || previousNode?.type !== 'string') return meaning;
  const id = String(previousNode.value);
  const task = path.at(-1) === 'contextAttributeValue' ? chain.tasks.find((one) => taskId(one) === id) : undefined;
  if (task) return `The task “${taskName(task)}”.`;
  const name = nameOfId(names, id);
  return name === undefined ? meaning : [`“${name}”.`, ...(meaning === null ? [] : [meaning])].join(' ');
}
