import { type AnswerHeaders, deprecationIn } from '../../lib/tenant/index.ts';
import { writeStderr } from '../io/writeStderr.ts';

const told = new Set<string>();

/** Says what a tenant says of the end of its API: each sentence once in a process, for it is no news the next time. */
export function tellDeprecation(headers: AnswerHeaders): void {
  const found = deprecationIn(headers);
  if (!found) return;
  const end = found.ends === null ? '' : ` and ends on ${found.ends}`;
  const sentence = `taskloom: the tenant says that this part of its API is deprecated${end}.`;
  if (told.has(sentence)) return;
  told.add(sentence);
  writeStderr([sentence]);
}
