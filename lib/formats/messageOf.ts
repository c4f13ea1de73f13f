import { sentences as ofChecks } from '../check/messages.ts';
import { sentences as ofConversions } from '../compiler/convert/messages.ts';
import type { Problem } from '../model/problem.ts';
import { sentences as ofTables } from './csv/messages.ts';
import { sentences as ofExports } from './export/messages.ts';

const SENTENCES: ReadonlyMap<string, (data: never) => string> = new Map(
  Object.entries({ ...ofChecks, ...ofConversions, ...ofTables, ...ofExports }),
);

/**
 * The sentence of a problem: what is wrong, what the service will do, what to do.
 *
 * @returns The code, for a problem that this version does not know.
 * @example check(chain).map(messageOf) // ['Has no name. The service requires one; name the task.']
 */
export function messageOf({ code, data }: Pick<Problem, 'code' | 'data'>): string {
  return SENTENCES.get(code)?.(data as never) ?? code;
}
