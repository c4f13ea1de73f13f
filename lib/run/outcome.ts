import { type JsonObject, isArray, own } from '../model/json.ts';

/** How a run goes where nothing is really reloaded. */
export interface Outcome {
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly seconds: number;
}

/** What runs are like where their task does not say. */
export interface RunSettings {
  readonly seed: number;
  readonly runSeconds: number;
  /** How many of a hundred runs fail. */
  readonly failPercent: number;
}

const WISH = /^taskloom:(outcome|seconds)=(.+)$/i;

/**
 * The outcome of a run: what the task's `annotations` wish for (`taskloom:outcome=failed`, `taskloom:seconds=10`),
 * else by chance. The same seed, task name and number give the same.
 *
 * @param run - Which run of the task it is, from 1.
 * @example outcomeOf(definition, 1, { seed: 1, runSeconds: 2, failPercent: 0 }).status
 */
export function outcomeOf(
  definition: JsonObject,
  run: number,
  { seed, runSeconds, failPercent }: RunSettings,
): Outcome {
  const wishes = new Map(
    listOf(definition).flatMap((text) => {
      const [, key, value] = WISH.exec(text.trim()) ?? [];
      return key && value ? [[key.toLowerCase(), value.trim().toLowerCase()] as const] : [];
    }),
  );
  const seconds = Number(wishes.get('seconds') ?? Number.NaN);
  const said = wishes.get('outcome');
  const status = said === 'failed' ? 'FAILED' : said === 'succeeded' ? 'SUCCEEDED' : null;
  const fails = chance(`${seed}\n${String(own(definition, 'name'))}\n${run}`) * 100 < failPercent;
  return {
    status: status ?? (fails ? 'FAILED' : 'SUCCEEDED'),
    seconds: seconds >= 0 && Number.isFinite(seconds) ? seconds : runSeconds,
  };
}

function listOf(definition: JsonObject): string[] {
  const annotations = own(definition, 'annotations');
  return isArray(annotations) ? annotations.filter((item) => typeof item === 'string') : [];
}

/** From 0 to 1, without 1: a hash (FNV-1a, mixed once more) of the text. */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296;
}
