import type { Json } from '../../lib/index.ts';
import { equalJson, isArray, isObject } from '../../lib/internal.ts';
import { childRanges, skipSpace, stringEnd } from '../../lib/text/scan.ts';

interface Part {
  readonly key: string;
  readonly text: string;
  readonly value: Json;
}

/** The members of an object's text or the elements of a list's, each with its own characters. */
function partsOf(text: string): Part[] {
  const isMembers = text.startsWith('{');
  const parts = childRanges(text, 0).children.map(({ start, end }, index): Part => {
    if (!isMembers) return part(String(index), text.slice(start, end));
    const keyEnd = stringEnd(text, start);
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1);
    return part(JSON.parse(text.slice(start, keyEnd)) as string, text.slice(valueStart, end));
  });
  return isMembers ? [...new Map(parts.map((each) => [each.key, each])).values()] : parts;
}

function part(key: string, text: string): Part {
  return { key, text, value: JSON.parse(text) as Json };
}

/**
 * Where a text was changed though its value was not: pointers to values that `after` says as `before` did, in
 * other characters. Empty when an edit kept its hands off everything that it did not have to change.
 */
export function respelled(before: string, after: string, path = ''): string[] {
  const [old, now] = [part('', before), part('', after)];
  if (equalJson(old.value, now.value, true)) return before === after ? [] : [path || '/'];
  if (isObject(old.value) && isObject(now.value)) {
    const there = new Map(partsOf(before).map((each) => [each.key, each.text]));
    return partsOf(after).flatMap(({ key, text }) => {
      const was = there.get(key);
      return was === undefined ? [] : respelled(was, text, `${path}/${key}`);
    });
  }
  return isArray(old.value) && isArray(now.value) ? respelledItems(partsOf(before), partsOf(after), path) : [];
}

/** Items may come and go: an item that was there as a value must be there in the same characters. */
function respelledItems(before: readonly Part[], after: readonly Part[], path: string): string[] {
  const changed = before.length === after.length;
  return after.flatMap(({ key, text, value }, index) => {
    const twins = before.filter((each) => equalJson(each.value, value, true));
    // edited until it says what another one says, which is still there: it keeps its own characters, not the other's
    const became =
      changed &&
      !equalJson(before[index]!.value, value, true) &&
      before.some(
        (each, at) => at !== index && equalJson(each.value, value, true) && equalJson(after[at]!.value, value, true),
      );
    if (became) return respelled(before[index]!.text, text, `${path}/${key}`);
    if (twins.length > 0) return twins.some((each) => each.text === text) ? [] : [`${path}/${key}`];
    // what stood here before and stands elsewhere now is not what this one was
    if (!changed || after.some((each) => equalJson(each.value, before[index]!.value, true))) return [];
    const was = namesakeOf(value, [before[index]!, ...before]) ?? before[index]!;
    return respelled(was.text, text, `${path}/${key}`);
  });
}

/** Events are told by their names, wherever they stand. */
function namesakeOf(value: Json, before: readonly Part[]): Part | undefined {
  const name = isObject(value) ? value['name'] : undefined;
  return typeof name === 'string'
    ? before.find((each) => isObject(each.value) && each.value['name'] === name)
    : undefined;
}
