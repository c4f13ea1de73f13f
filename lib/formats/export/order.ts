/** An order in which every item comes after those that it needs, as far as there is one. */
export interface Order {
  readonly order: readonly number[];
  /** What an item needs and gets too late, by item: without these needs there would be no cycle. */
  readonly late: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Sorts `0 … needs.length - 1` so that what an item needs comes first. An item leaves its place only to stand
 * before one that needs it. Takes time in proportion to items and needs.
 */
export function orderByNeeds(needs: readonly (readonly number[])[]): Order {
  const order: number[] = [];
  const late = new Map<number, Set<number>>();
  const state = new Uint8Array(needs.length);
  const [NEW, OPEN, DONE] = [0, 1, 2];
  const trail: { readonly item: number; next: number }[] = [];
  const enter = (item: number): void => {
    state[item] = OPEN;
    trail.push({ item, next: 0 });
  };
  for (let first = 0; first < needs.length; first += 1) {
    if (state[first] === NEW) enter(first);
    // a trail of its own, not calls: chains are thousands of tasks long
    while (trail.length > 0) {
      const here = trail.at(-1)!;
      const need = needs[here.item]![here.next];
      here.next += 1;
      if (need === undefined) {
        state[here.item] = DONE;
        order.push(here.item);
        trail.pop();
      } else if (state[need] === NEW) enter(need);
      else if (state[need] === OPEN) late.set(here.item, (late.get(here.item) ?? new Set()).add(need));
    }
  }
  return { order, late };
}
