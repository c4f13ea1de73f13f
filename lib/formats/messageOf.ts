import { sentences as ofChecks } from '../check/messages.ts';
import { sentences as ofConversions } from '../compiler/convert/messages.ts';
import { type KnownNames, NO_NAMES } from '../model/knownNames.ts';
import type { Problem } from '../model/problem.ts';
import { sentences as ofTables } from './csv/messages.ts';
import { sentences as ofExports } from './export/messages.ts';

const SENTENCES: ReadonlyMap<string, (data: never, names: KnownNames) => string> = new Map(
  Object.entries({ ...ofChecks, ...ofConversions, ...ofTables, ...ofExports }),
);

/**
 * The sentence of a problem: what is wrong, what the service will do, what to do.
 *
 * @returns The code, for a problem that this version does not know.
 * @example check(chain).map(messageOf) // ['Has no name. The service requires one; name the task.']
 */
export function messageOf(problem: Pick<Problem, 'code' | 'data'>): string {
  return messageWith(problem, NO_NAMES);
}

/**
 * The sentence of a problem, with what a tenant calls the ids in it.
 *
 * @example messageWith(problem, names) // 'Waits for the task “Load exchange rates”, which is not in this file. …'
 */
export function messageWith({ code, data }: Pick<Problem, 'code' | 'data'>, names: KnownNames): string {
  return SENTENCES.get(code)?.(data as never, names) ?? code;
}
