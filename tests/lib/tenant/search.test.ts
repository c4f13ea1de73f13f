import { beforeEach, describe, expect, it } from 'vitest';
import { type CatalogueQuery, type Search, searchOf } from '../../../lib/tenant/index.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
}

const NAMES = ['Returns', 'Sales staging', 'Daily sales', 'Presales', 'Café sales', 'Cafe returns'];

let asked: CatalogueQuery[];
let search: Search<Entry>;
/** A tenant that tells `page` entries at a time. */
function tenantOf(names: readonly string[], page = 100): void {
  asked = [];
  search = searchOf((query) => {
    asked.push(query);
    const found = names.filter((name) => name.toLowerCase().includes((query.name ?? '').toLowerCase()));
    const entries = found.slice(0, page).map((name) => ({ id: name, name }));
    return Promise.resolve({ entries, hasMore: found.length > page });
  });
}
beforeEach(() => tenantOf(NAMES));
const names = (text: string, most = 50) => search.find(text, most).entries.map(({ name }) => name);

describe('searchOf', () => {
  it('finds nothing before it has asked, and says so', () => {
    expect(search.find('sales', 50)).toEqual({ entries: [], hasMore: true, isComplete: false });
  });

  it('finds names that begin so first, then words that do, then others', async () => {
    await search.ask('sales');
    expect(names('sales')).toEqual(['Sales staging', 'Café sales', 'Daily sales', 'Presales']);
  });

  it('asks no more for a longer text once the tenant has told all of a shorter one', async () => {
    await search.ask('sal');
    expect(search.find('sales st', 50)).toMatchObject({ entries: [{ name: 'Sales staging' }], isComplete: true });
    expect(search.find('ret', 50).isComplete).toBe(false);
    expect(asked).toEqual([{ name: 'sal' }]);
  });

  it('does not take one page for all', async () => {
    tenantOf(NAMES, 2);
    await search.ask('');
    expect(search.find('returns', 50).isComplete).toBe(false);
    await search.ask('returns');
    expect(search.find('returns', 50).isComplete).toBe(true);
  });

  it('finds names without their accents, but takes only what the tenant compared for complete', async () => {
    await search.ask('');
    expect(names('cafe')).toEqual(['Cafe returns', 'Café sales']);
    tenantOf(NAMES);
    await search.ask('Café');
    expect(search.find('cafe', 50).isComplete).toBe(false);
  });

  it('tells as many as are wanted, and that there are more', async () => {
    await search.ask('');
    expect(search.find('', 2)).toMatchObject({
      entries: [{ name: 'Cafe returns' }, { name: 'Café sales' }],
      hasMore: true,
    });
  });
});
