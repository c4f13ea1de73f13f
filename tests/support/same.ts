/** Throws where two texts are not the same, with the first place at which they part. */
export function assertSameText(actual: string, expected: string, what: string): void {
  if (actual === expected) return;
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at += 1;
  const near = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  throw new Error(`${what}: at ${at}, ${near(actual)} should be ${near(expected)}`);
}

/** Throws where two values are not written the same as JSON, key order included. */
export function sameJson(actual: unknown, expected: unknown, what: string): void {
  assertSameText(JSON.stringify(actual) ?? 'undefined', JSON.stringify(expected) ?? 'undefined', what);
}

export function assert(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}
