/**
 * Remembers what is made from an object, for as long as the object lives. The objects of a document never change, so
 * an edit makes only what it changed anew.
 *
 * @example
 * const graphOf = memoized((chain: Chain) => new ChainGraph(chain));
 * graphOf(chain) === graphOf(chain); // true
 */
export function memoized<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = { value: make(key) }));
    return found.value;
  };
}
