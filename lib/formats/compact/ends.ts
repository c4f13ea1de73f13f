/** Finds tasks by id, or by a name that only one task has. */
export class Ends {
  readonly ids = new Set<string>();
  readonly #byName = new Map<string, string[]>();

  add(id: string, name: string | null): void {
    this.ids.add(id);
    if (name === null) return;
    const named = this.#byName.get(name);
    if (named) named.push(id);
    else this.#byName.set(name, [id]);
  }

  find(end: string): { readonly id: string } | { readonly fault: string } {
    if (this.ids.has(end)) return { id: end };
    const named = this.#byName.get(end) ?? [];
    if (named.length === 1) return { id: named[0]! };
    const many = `is the name of ${named.length} tasks; use an id`;
    return { fault: `${JSON.stringify(end)} ${named.length === 0 ? 'is the id or name of no task' : many}.` };
  }
}
