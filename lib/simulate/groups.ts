/** Things by numbers that are joined to groups: union-find. A group is told by the lowest of its numbers. */
export class Groups {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, number) => number);
  }

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  of(number: number): number {
    const parents = this.#parents;
    let root = number;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  }

  /** The group of each. */
  all(): Int32Array {
    return this.#parents.map((_, number) => this.of(number));
  }
}
