import fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { TenantFault } from '../../../cli/tenant/fault.ts';
import { readFilter } from '../../../cli/tenant/http/filter.ts';
import { type Listing, pageOf } from '../../../cli/tenant/http/paging.ts';

interface Item {
  readonly id: string;
  readonly rank?: string;
}

const LISTING: Listing<Item> = {
  fields: new Map([['rank', ({ rank }: Item) => rank]]),
  defaultSort: '+rank',
  id: ({ id }) => id,
  answer: ({ id }) => ({ id }),
};

interface Page {
  readonly data: readonly { readonly id: string }[];
  readonly links: { readonly next?: { readonly href: string }; readonly prev?: { readonly href: string } };
}

/** Asks for a page, as over HTTP. */
async function ask(items: readonly Item[], url: string): Promise<Page> {
  const app = new Hono().get('/', (context) => context.json(pageOf(context, items, LISTING)));
  return (await (await app.request(url)).json()) as Page;
}

const ITEMS = fc.uniqueArray(fc.record({ id: fc.uuid(), rank: fc.constantFrom('a', 'b', 'ä', '') }), {
  selector: ({ id }) => id,
  maxLength: 30,
});

it('the pages of a list hold each item once, in order, forwards and back', async () => {
  await fc.assert(
    fc.asyncProperty(
      ITEMS,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('+rank', '-rank'),
      async (items, limit, sort) => {
        const pages: Page[] = [];
        let url: string | undefined = `http://127.0.0.1/?limit=${limit}&sort=${encodeURIComponent(sort)}`;
        while (url) {
          pages.push(await ask(items, url));
          url = pages.at(-1)!.links.next?.href;
        }
        const ids = pages.flatMap(({ data }) => data.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        const ranks = ids.map((id) => items.find((item) => item.id === id)!.rank);
        expect(sort === '+rank' ? ranks : ranks.toReversed()).toEqual(ranks.toSorted());
        for (let at = pages.length - 1; at > 0; at -= 1) {
          const back = await ask(items, pages[at]!.links.prev!.href);
          expect(back.data).toEqual(pages[at - 1]!.data);
        }
        expect(pages[0]!.links.prev).toBeUndefined();
      },
    ),
    { seed: 62, numRuns: 100 },
  );
});

describe('a filter', () => {
  const FIELDS = ['name', 'enabled'];

  it('of any text is read or refused, and never fails otherwise', () => {
    const word = fc.constantFrom(
      'name',
      'enabled',
      'eq',
      'pr',
      'and',
      'or',
      'not',
      '(',
      ')',
      '"x"',
      'true',
      '1',
      '"',
      '\\',
      'null',
      '[',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
        ),
        (text) => {
          try {
            expect(typeof readFilter(text, FIELDS)(() => 'x')).toBe('boolean');
          } catch (error) {
            expect(error).toBeInstanceOf(TenantFault);
          }
        },
      ),
      { seed: 63, numRuns: 1000 },
    );
  });

  it('means what it says, however it is nested', () => {
    const holds = (text: string, name: string) => readFilter(text, FIELDS)((field) => (field === 'name' ? name : true));
    expect(holds('not (name eq "a" or name eq "b") and enabled eq true', 'c')).toBe(true);
    expect(holds('not (name eq "a" or name eq "b") and enabled eq true', 'a')).toBe(false);
    expect(holds('name eq "a" or name eq "b" and enabled eq false', 'a')).toBe(true);
    expect(holds('(name eq "a" or name eq "b") and enabled eq false', 'a')).toBe(false);
    expect(holds('name eq "say \\"a\\" (b)"', 'say "a" (b)')).toBe(true);
  });
});

it.each(['__proto__', 'constructor', 'toString'])(
  'a list is not sorted by %s, which every object has and no item',
  async (name) => {
    const app = new Hono()
      .get('/', (context) => context.json(pageOf(context, [{ id: 'a' }], LISTING)))
      .onError((error, context) => context.text(error.message, error instanceof TenantFault ? 400 : 500));
    const answer = await app.request(`http://127.0.0.1/?sort=${encodeURIComponent(`+${name}`)}`);
    expect([answer.status, await answer.text()]).toEqual([400, `sort takes + or - and one of rank, not "+${name}".`]);
  },
);

it.each(['__proto__', 'constructor', 'toString', 'valueOf'])('no list is filtered by %s, nor compared so', (name) => {
  const refused = (text: string) => expect(() => readFilter(text, ['name'])).toThrow(TenantFault);
  refused(`${name} eq "x"`);
  refused(`${name} pr`);
  refused(`name ${name} "x"`);
  refused(`name eq ${name}`);
});

it('a cursor is a place in the list, or refused, whatever it holds', async () => {
  const app = new Hono()
    .get('/', (context) => context.json(pageOf(context, [{ id: 'a' }], LISTING)))
    .onError((error, context) => context.text(error.message, error instanceof TenantFault ? 400 : 500));
  const status = async (text: string) =>
    (await app.request(`http://127.0.0.1/?page=${Buffer.from(text).toString('base64url')}`)).status;
  for (const text of ['["after","__proto__","constructor"]', '["before","","__proto__"]'])
    expect(await status(text)).toBe(200);
  for (const text of [
    '["__proto__","a","b"]',
    '["constructor"]',
    '{"__proto__":["after","a","b"]}',
    '["after",{"toString":1},"b"]',
    '["after",["a"],["b"]]',
    'null',
    '[[',
    `${'['.repeat(5_000)}`,
  ]) {
    expect(await status(text)).toBe(400);
  }
});
