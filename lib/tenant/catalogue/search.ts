import { fold } from '../../document/find/fold.ts';
import type { CallOptions } from '../attempt.ts';
import type { CatalogueQuery, Matches } from './types.ts';

/** What is known by now of what a person types the name of. */
export interface Found<T> {
  /** The best first: names that begin so, then names with a word that begins so, then others. */
  readonly entries: readonly T[];
  /** Whether more match than are told here. */
  readonly hasMore: boolean;
  /** Whether nothing else can match: then there is nothing to ask for. */
  readonly isComplete: boolean;
}

/** A search as one types: what is known is found at once, and what is not is asked for. */
export interface Search<T> {
  /** @param most - How many entries are wanted. */
  find(text: string, most: number): Found<T>;
  /** Asks the tenant for what matches. The caller asks when nothing was typed for a moment. */
  ask(text: string, watch?: CallOptions): Promise<void>;
}

interface Known<T> {
  readonly entry: T;
  readonly folded: string;
}

/**
 * A search over a list of the catalogue that remembers what it was told.
 *
 * @param call - Asks for the first entries by a part of their names.
 * @example
 * const apps = searchOf((query, watch) => catalogue.searchApps(query, watch));
 * await apps.ask('sal');
 * apps.find('sales', 50).entries; // found without another request, where “sal” had no more than one page
 */
export function searchOf<T extends { readonly id: string; readonly name: string }>(
  call: (query: CatalogueQuery, watch?: CallOptions) => Promise<Matches<T>>,
): Search<T> {
  const known = new Map<string, Known<T>>();
  // texts for which the tenant told all that there is; what contains one of them is known as well
  const complete: string[] = [];
  // the same question is asked whenever the list is drawn
  let last: { readonly text: string; readonly most: number; readonly found: Found<T> } | null = null;
  return {
    find(text, most) {
      if (last?.text === text && last.most === most) return last.found;
      const typed = text.trim();
      const wanted = fold(typed);
      const found = [...known.values()]
        .flatMap(({ entry, folded }) => {
          const at = folded.indexOf(wanted);
          return at < 0 ? [] : [{ entry, folded, rank: rankOf(folded, at) }];
        })
        .toSorted((a, b) => a.rank - b.rank || (a.folded < b.folded ? -1 : Number(a.folded > b.folded)));
      const isComplete = complete.some((each) => typed.toLowerCase().includes(each));
      const answer: Found<T> = {
        entries: found.slice(0, most).map(({ entry }) => entry),
        hasMore: found.length > most || !isComplete,
        isComplete,
      };
      last = { text, most, found: answer };
      return answer;
    },
    async ask(text, watch) {
      const typed = text.trim();
      const { entries, hasMore } = await call(typed === '' ? {} : { name: typed }, watch);
      for (const entry of entries) known.set(entry.id, { entry, folded: fold(entry.name) });
      if (!hasMore) complete.push(typed.toLowerCase());
      last = null;
    },
  };
}

function rankOf(folded: string, at: number): number {
  if (at === 0) return 0;
  return /[\p{L}\p{N}]/u.test(folded[at - 1]!) ? 2 : 1;
}
