import { type Json, type JsonObject, isArray, isObject, own } from '../model/json.ts';
import { ok, refused } from '../model/result.ts';
import { type TextResult, textRefusal } from './refusal.ts';
import { type Range, childRanges, skipSpace, stringEnd } from './scan.ts';

/** What a file wraps its tasks in: one object, a list, a list page `{data, links}`, or a chain document of ours. */
export type EnvelopeKind = 'single' | 'array' | 'page' | 'chain';

/** A text taken apart: what stands around the tasks, and each task's own text. */
export interface Slices {
  readonly kind: EnvelopeKind;
  /** From the start of the text to the first task, or to the inside of the empty list. */
  readonly before: string;
  readonly slices: readonly string[];
  /** What stands between slice `i` and slice `i + 1`: white space and a comma. */
  readonly between: readonly string[];
  /** From the end of the last task to the end of the text. */
  readonly after: string;
  readonly definitions: readonly JsonObject[];
}

/** The key that says a file is a chain document, and of which version. */
export const CHAIN_MARK = 'taskloom';

/**
 * Takes a text apart. `value` is what `JSON.parse` makes of it.
 *
 * @throws {TooDeep} Past the depth limit.
 */
export function sliceText(text: string, value: Json): TextResult<Slices> {
  const start = skipSpace(text, text.startsWith('\uFEFF') ? 1 : 0);
  if (isArray(value)) return sliceList(text, start, value, 'array');
  if (!isObject(value)) {
    return notTasks(text, start, `The text holds ${nameKind(value)}, not task definitions.`);
  }
  const data = own(value, 'data');
  if (isArray(data) && !Object.hasOwn(value, 'states'))
    return sliceList(text, memberOffset(text, start, 'data'), data, 'page');
  const tasks = own(value, 'tasks');
  if (isArray(tasks) && Object.hasOwn(value, CHAIN_MARK)) {
    return sliceList(text, memberOffset(text, start, 'tasks'), tasks, 'chain');
  }
  if (isArray(tasks) && !Object.hasOwn(value, 'states')) {
    return notTasks(
      text,
      start,
      'The text is a chain in the compact form; "taskloom compile" makes task definitions of it.',
    );
  }
  const { end } = childRanges(text, start);
  return sliced(text, 'single', [{ start, end }], start, [value]);
}

function sliceList(text: string, open: number, list: readonly Json[], kind: EnvelopeKind): TextResult<Slices> {
  const { children } = childRanges(text, open);
  const wrong = list.findIndex((item) => !isObject(item));
  if (wrong >= 0) {
    const what = `Item ${wrong + 1} of the list is ${nameKind(list[wrong]!)}, not a task definition.`;
    return notTasks(text, children[wrong]!.start, what);
  }
  return sliced(text, kind, children, open + 1, list as readonly JsonObject[]);
}

function sliced(
  text: string,
  kind: EnvelopeKind,
  ranges: readonly Range[],
  inside: number,
  definitions: readonly JsonObject[],
): TextResult<Slices> {
  const first = ranges[0]?.start ?? inside;
  const last = ranges.at(-1)?.end ?? inside;
  return ok({
    kind,
    before: text.slice(0, first),
    slices: ranges.map(({ start, end }) => text.slice(start, end)),
    between: ranges.slice(1).map(({ start }, index) => text.slice(ranges[index]!.end, start)),
    after: text.slice(last),
    definitions,
  });
}

/** Where the value of a member starts. Of two members of one name the last counts, as in `JSON.parse`. */
export function memberOffset(text: string, start: number, name: string): number {
  let found = start;
  for (const member of childRanges(text, start).children) {
    const keyEnd = stringEnd(text, member.start);
    if (JSON.parse(text.slice(member.start, keyEnd)) === name) found = skipSpace(text, skipSpace(text, keyEnd) + 1);
  }
  return found;
}

function nameKind(value: Json): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'a list';
  return typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`;
}

function notTasks(text: string, offset: number, message: string): TextResult<Slices> {
  return refused(textRefusal('not-tasks', message, text, offset));
}
