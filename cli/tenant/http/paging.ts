import type { Context } from 'hono';
import type { Json, JsonObject } from '../../../lib/index.ts';
import { isArray } from '../../../lib/internal.ts';
import { TenantFault } from '../fault.ts';

const DEFAULT_LIMIT = 20;
const MOST = 100;

/** How a list is sorted, and what its items are called by. */
export interface Listing<T> {
  /** Cursors are in `next` and `prev` of the query; when left out, in `page`, as in lists of tasks. */
  readonly cursor?: 'next';
  /** What each field that can be sorted by is of an item; without a value an item comes before all that have one. */
  readonly fields: ReadonlyMap<string, (item: T) => string | undefined>;
  readonly defaultSort: string;
  /** Unlike for any two items: what is equal by the field goes by this. */
  id(item: T): string;
  answer(item: T): JsonObject;
}

type Place = readonly [value: string, id: string];

/**
 * One page of a list by the query's `limit`, `page` and `sort`. A page begins after an item, not at a number, so that
 * nothing is missed or told twice when others come and go in between.
 *
 * @throws {TenantFault} CHO-001 on a query that says nothing.
 */
export function pageOf<T>(context: Context, items: readonly T[], listing: Listing<T>): JsonObject {
  const limit = readLimit(context.req.query('limit'));
  const sort = (context.req.query('sort') || listing.defaultSort).replace(/^ /, '+');
  const field = /^[+-]/.test(sort) ? listing.fields.get(sort.slice(1)) : undefined;
  if (!field) {
    throw new TenantFault(
      'CHO-001',
      `sort takes + or - and one of ${[...listing.fields.keys()].join(', ')}, not ${JSON.stringify(sort)}.`,
    );
  }
  const sign = sort.startsWith('-') ? -1 : 1;
  const placeOf = (item: T): Place => [field(item) ?? '', listing.id(item)];
  const compare = (a: Place, b: Place): number => sign * (order(a[0], b[0]) || order(a[1], b[1]));
  const sorted = items.map((item) => ({ item, place: placeOf(item) })).toSorted((a, b) => compare(a.place, b.place));

  const names: CursorNames = listing.cursor ? { after: 'next', before: 'prev' } : { after: 'page', before: 'page' };
  const cursor = readCursor(context.req.query(names.after)) ?? readCursor(context.req.query(names.before));
  let start = 0;
  if (cursor?.way === 'after') start = firstIndex(sorted, ({ place }) => compare(place, cursor.place) > 0);
  if (cursor?.way === 'before')
    start = Math.max(0, firstIndex(sorted, ({ place }) => compare(place, cursor.place) >= 0) - limit);
  const page = sorted.slice(start, start + limit);
  const link = (way: Cursor['way'], place: Place): JsonObject => ({
    href: urlOf(context, names, way, JSON.stringify([way, ...place])),
  });
  const links = {
    self: { href: context.req.url },
    ...(start + limit < sorted.length ? { next: link('after', page.at(-1)!.place) } : {}),
    ...(start > 0 && page.length > 0 ? { prev: link('before', page[0]!.place) } : {}),
  };
  return { data: page.map(({ item }) => listing.answer(item)), links };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstIndex<T>(list: readonly T[], is: (item: T) => boolean): number {
  const found = list.findIndex(is);
  return found < 0 ? list.length : found;
}

function readLimit(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_LIMIT;
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MOST) return limit;
  throw new TenantFault('CHO-001', `limit takes a whole number from 1 to ${MOST}, not ${JSON.stringify(text)}.`);
}

interface Cursor {
  readonly way: 'after' | 'before';
  readonly place: Place;
}

/** What the cursor to the page after, or before, is called in the query. */
type CursorNames = Readonly<Record<Cursor['way'], string>>;

function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined || text === '') return null;
  const [way, value, id] = parsed(text);
  if ((way === 'after' || way === 'before') && typeof value === 'string' && typeof id === 'string')
    return { way, place: [value, id] };
  throw new TenantFault('CHO-001', 'This is not a cursor of a page: take it from the links of a page.');
}

function parsed(text: string): readonly Json[] {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Json;
    return isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** The address of another page of this list. Whole, as clients follow it as it stands. */
function urlOf(context: Context, names: CursorNames, way: Cursor['way'], cursor: string): string {
  const url = new URL(context.req.url);
  for (const name of Object.values(names)) url.searchParams.delete(name);
  url.searchParams.set(names[way], Buffer.from(cursor).toString('base64url'));
  return url.href;
}
