import { useEffect, useReducer, useState } from 'react';
import type { Found, Search } from '../../../../lib/tenant/index.ts';
import { useDesigner } from '../../context.ts';
import type { Connection } from '../../state/tenant.ts';
import { type Searches, searchesIn } from './search.ts';

/** How long nothing must have been typed before the tenant is asked, in milliseconds. */
const PAUSE = 250;

/** So many entries are listed: more are found by typing. */
const LISTED = 50;

/** What is said while nothing is found yet. */
export const SEARCHING = 'Searching…';

/** Without a tenant there is nothing to find. */
const NOTHING: Found<never> = { entries: [], hasMore: false, isComplete: true };

/** What a search found so far, and how it goes. */
interface Searched<T> {
  readonly found: Found<T>;
  readonly status: string;
}

/**
 * Searches in a tenant while somebody types: what is known is listed at once, and the tenant is asked for more when
 * nothing was typed for a moment.
 *
 * @param query - What was typed; `null` while nobody searches.
 */
export function useSearch<T>(
  connection: Connection | null,
  query: string | null,
  searchIn: (searches: Searches) => Search<T>,
): Searched<T> {
  const designer = useDesigner();
  const searches = connection && searchesIn(designer, connection);
  const search = searches && searchIn(searches);
  const [fault, setFault] = useState<string | null>(null);
  const [, learned] = useReducer((count: number) => count + 1, 0);
  const found = search?.find(query ?? '', LISTED) ?? NOTHING;
  const isWanted = search !== null && query !== null && !found.isComplete;
  useEffect(() => {
    if (!isWanted || !searches) return;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        await Promise.all([searches.prepare(), search.ask(query, { signal: stop.signal })]);
        setFault(null);
      } catch (error) {
        if (!stop.signal.aborted) setFault((error as Error).message);
      }
      if (!stop.signal.aborted) learned();
    };
    const callOff = designer.ports.clock.after(query === '' ? 0 : PAUSE, () => void ask());
    return () => {
      callOff();
      stop.abort();
    };
  }, [designer, searches, search, query, isWanted]);
  return { found, status: statusOf(found, query, fault) };
}

function statusOf(
  { entries, hasMore, isComplete }: Found<unknown>,
  query: string | null,
  fault: string | null,
): string {
  if (fault !== null) return `Can’t search the tenant: ${fault}`;
  if (!isComplete && entries.length === 0) return SEARCHING;
  if (entries.length === 0) return query?.trim() ? 'No match in the tenant.' : 'The tenant has none.';
  return hasMore ? 'There are more. Type to find them.' : '';
}
