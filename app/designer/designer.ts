import type { Ports } from './ports/index.ts';

/**
 * One designer: a document with its history and everything that belongs to it. Two of them on one page share nothing.
 * What it is made of are its parts, each of which is made when it is first asked for.
 */
export interface Designer {
  readonly ports: Ports;
  readonly parts: Map<unknown, unknown>;
  /** Aborted when the designer has ended: nothing listens or runs on behalf of it from then on. */
  readonly signal: AbortSignal;
  /** Ends it. */
  end(): void;
}

/**
 * Makes a designer that has nothing open yet.
 *
 * @param ports - What it needs from outside.
 * @param lifetime - Ends it; for ports that end together with it.
 */
export function createDesigner(ports: Ports, lifetime = new AbortController()): Designer {
  return { ports, parts: new Map(), signal: lifetime.signal, end: () => lifetime.abort() };
}

/**
 * Something that every designer has one of: a store, or what a controller remembers.
 *
 * @example
 *   const findOf = part(() => createStore<Find>()(() => ({ query: null })));
 *   findOf(designer).setState({ query: 'stage' });
 */
export function part<T>(make: (designer: Designer) => T): (designer: Designer) => T {
  return (designer) => {
    if (!designer.parts.has(make)) designer.parts.set(make, make(designer));
    return designer.parts.get(make) as T;
  };
}
