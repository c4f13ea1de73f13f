import { type Json, isArray, isObject, own, withKey, withoutKey } from './json.ts';

/** A place in a definition: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/**
 * The value at `path`; `undefined` where the path leads nowhere.
 *
 * @example getIn({ states: [{ name: 'reload' }] }, ['states', 0, 'name']) // 'reload'
 */
export function getIn(value: Json | undefined, path: Path): Json | undefined {
  let here: Json | undefined = value;
  for (const step of path) {
    if (typeof step === 'number') here = isArray(here) ? here[step] : undefined;
    else here = isObject(here) ? own(here, step) : undefined;
  }
  return here;
}

/**
 * `value` with the one at `path` replaced. Missing objects and lists on the way are made; `undefined`
 * takes the key away. Everything beside the path is shared with `value`.
 *
 * @param before - Keys that a key made at the first step goes before.
 * @returns `undefined` when the path runs through something that is neither object nor list.
 */
export function setIn(
  value: Json | undefined,
  path: Path,
  next: Json | undefined,
  before: readonly string[] = [],
): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const list = value === undefined ? [] : value;
    if (!isArray(list) || step > list.length) return undefined;
    const inner = setIn(list[step], rest, next);
    return inner === undefined ? undefined : [...list.slice(0, step), inner, ...list.slice(step + 1)];
  }
  const object = value === undefined ? {} : value;
  if (!isObject(object)) return undefined;
  if (rest.length === 0 && next === undefined) return withoutKey(object, step);
  if (next === undefined && !Object.hasOwn(object, step)) return object;
  const inner = setIn(own(object, step), rest, next);
  return inner === undefined ? undefined : withKey(object, step, inner, before);
}

/**
 * A path as a JSON Pointer (RFC 6901).
 *
 * @example pointer(['events', 0, 'a/b']) // '/events/0/a~1b'
 */
export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * The steps of a JSON Pointer (RFC 6901), unescaped.
 *
 * @example pointerSteps('/events/0/a~1b') // ['events', '0', 'a/b']
 */
export function pointerSteps(text: string): string[] {
  return text
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * The path that a JSON Pointer means in a value: a step into a list is an index.
 *
 * @example pathIn({ a: [1] }, '/a/0') // ['a', 0]
 */
export function pathIn(value: Json | undefined, text: string): Path {
  let here = value;
  return pointerSteps(text).map((step) => {
    const key = isArray(here) && /^(?:0|[1-9]\d*)$/.test(step) ? Number(step) : step;
    here = getIn(here, [key]);
    return key;
  });
}
