/**
 * The order of what two sides kept and added: that of the side which changed it; of the base where both did or neither.
 * What was added stands after what it stood after; what both added at one place stands in the order of its keys.
 *
 * @param kept - Which keys are in the result.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): string[] {
  const places = new Map(base.map((key, index) => [key, index]));
  const known = (keys: readonly string[]): string[] => keys.filter((key) => kept.has(key) && places.has(key));
  const order = orderOf(known(base), known(mine), known(theirs), places);
  const listed = new Set(order);
  const missing = known(base).filter((key) => !listed.has(key));

  const added = new Map<string, string | null>();
  for (const side of [mine, theirs]) {
    let last: string | null = null;
    for (const key of side) {
      if (!kept.has(key)) continue;
      if (places.has(key)) last = key;
      else added.set(key, laterOf(added.get(key) ?? null, last, places));
    }
  }
  const hasOwn = (side: readonly string[]): boolean => side.some((key) => added.has(key));
  const isBoth = hasOwn(mine) && hasOwn(theirs);
  const following = new Map<string | null, string[]>();
  for (const [key, last] of added) following.set(last, [...(following.get(last) ?? []), key]);
  const after = (key: string | null): readonly string[] => {
    const found = following.get(key) ?? [];
    return isBoth ? found.toSorted() : found;
  };
  return [...after(null), ...[...order, ...missing].flatMap((key) => [key, ...after(key)])];
}

/** The order of keys of the base on two sides. */
function orderOf(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  places: ReadonlyMap<string, number>,
): readonly string[] {
  if (mine.length === theirs.length && mine.every((key, index) => key === theirs[index])) return mine;
  const isMoved = (keys: readonly string[]): boolean =>
    keys.some((key, index) => index > 0 && places.get(key)! < places.get(keys[index - 1]!)!);
  if (isMoved(mine) === isMoved(theirs)) return base;
  return isMoved(mine) ? mine : theirs;
}

/** Of two places the one that comes later in the base. */
function laterOf(one: string | null, other: string | null, places: ReadonlyMap<string, number>): string | null {
  const placeOf = (key: string | null): number => (key === null ? -1 : places.get(key)!);
  return placeOf(one) > placeOf(other) ? one : other;
}
