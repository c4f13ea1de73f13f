/** One item of a changed list: the old one it comes from, if any. */
export interface Aligned<T> {
  readonly item: T;
  /** Index in the old list; `-1` for an item that is new. */
  readonly from: number;
}

/**
 * Says for each item of `next` which item of `old` it is. Equal items at both ends pair up first, then equal
 * ones in between, in order; a gap that is left with as many old items as new ones pairs them one to one, any
 * other gap the ones that are most alike.
 *
 * @param likeness - From 0 to 1; items below one half are never taken for the same.
 */
export function align<O, T>(
  old: readonly O[],
  next: readonly T[],
  equal: (a: O, b: T) => boolean,
  likeness: (a: O, b: T) => number = () => 0,
): Aligned<T>[] {
  const from = new Array<number>(next.length).fill(-1);
  let head = 0;
  while (head < old.length && head < next.length && equal(old[head]!, next[head]!)) {
    from[head] = head;
    head += 1;
  }
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < next.length - head &&
    equal(old[old.length - 1 - tail]!, next[next.length - 1 - tail]!)
  ) {
    from[next.length - 1 - tail] = old.length - 1 - tail;
    tail += 1;
  }
  let searched = head;
  for (let at = head; at < next.length - tail; at += 1) {
    const found = findFrom(old, searched, old.length - tail, (item) => equal(item, next[at]!));
    if (found < 0) continue;
    from[at] = found;
    searched = found + 1;
  }
  pairGaps(from, old.length, (at, oldAts) => {
    const scores = oldAts.map((oldAt) => likeness(old[oldAt]!, next[at]!));
    const best = Math.max(...scores);
    return best >= 0.5 ? oldAts[scores.indexOf(best)]! : -1;
  });
  return next.map((item, index) => ({ item, from: from[index]! }));
}

function findFrom<O>(list: readonly O[], start: number, end: number, test: (item: O) => boolean): number {
  for (let at = start; at < end; at += 1) if (test(list[at]!)) return at;
  return -1;
}

function pairGaps(from: number[], oldLength: number, closest: (at: number, oldAts: readonly number[]) => number): void {
  let gapStart = 0;
  let oldStart = 0;
  for (let at = 0; at <= from.length; at += 1) {
    const anchor = at === from.length ? oldLength : from[at]!;
    if (anchor < 0) continue;
    const sameSize = anchor - oldStart === at - gapStart;
    for (let free = gapStart; free < at && oldStart < anchor; free += 1) {
      const oldAt = sameSize
        ? oldStart
        : closest(
            free,
            Array.from({ length: anchor - oldStart }, (_, step) => oldStart + step),
          );
      if (oldAt < 0) continue;
      from[free] = oldAt;
      oldStart = oldAt + 1;
    }
    gapStart = at + 1;
    oldStart = anchor + 1;
  }
}
