import { UsageError } from './usageError.ts';

/**
 * The value of an option that takes one of a few words.
 *
 * @throws {UsageError} When it is none of them.
 */
export function choice<T extends string>(option: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const fault = `${option} takes ${words.join(', ')}, not ${JSON.stringify(value)}`;
  throw new UsageError([`taskloom: ${fault}. See "taskloom help".`]);
}
