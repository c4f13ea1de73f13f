import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { found } from '../../../../app/designer/actions/find.ts';
import { openText } from '../../../../app/designer/actions/open.ts';
import { problemsOf } from '../../../../app/designer/state/checker.ts';
import { setQuery } from '../../../../app/designer/state/find.ts';
import { namesOf } from '../../../../app/designer/state/names.ts';
import { currentDocument } from '../../../../app/designer/state/store.ts';
import { usualSeed } from '../../../../cli/tenant/catalogue/seed.ts';
import { messageWith } from '../../../../lib/editor/index.ts';
import { graphOf } from '../../../../lib/index.ts';
import { cardOf, EXTERNAL_TASK, nodeName, shortId } from '../../../../lib/internal.ts';
import type { MemoryBrowser, MemoryTab } from '../../../support/inMemory/browser.ts';
import { openConnected } from '../../../support/inMemory/connected.ts';
import type { MemoryTenant } from '../../../support/inMemory/tenant.ts';
import { taskOn } from '../../../support/tenant.ts';

const SALES_STAGING = '665f8680-47ed-4302-a7b4-fc983af8a8c0';
const NIGHTLY = 'fdf24362fb1dfc03f1b869c1';

let tenant: MemoryTenant;
let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  ({ tenant, browser, tab } = await openConnected(usualSeed()));
});
afterEach(() => tenant.close());

const names = (of = tab) => namesOf(of.designer).getState().names;
const chain = (of = tab) => currentDocument(of.designer).chain;
/** Opens tasks as a file that says ids alone, and waits until their names have come. */
async function open(...tasks: readonly object[]): Promise<void> {
  openText(tab.designer, 'tasks.json', JSON.stringify(tasks));
  await browser.clock.pass(2_000);
}
const stage = (after: readonly string[] = []) => ({
  id: 'stage',
  ...taskOn(SALES_STAGING, 'Stage', after, { metadata: { spaceId: NIGHTLY, ownerId: '752adde29ccac5ca7c61bfe2' } }),
});

describe('connected to a tenant', () => {
  it('a chain of ids shows the names of apps, spaces, owners and external tasks', async () => {
    await open(stage([EXTERNAL_TASK.id]));
    expect(cardOf(chain().tasks[0]!, names()).resource).toBe('app Sales staging');
    expect(names().spaces.get(NIGHTLY)).toBe('Nightly sales');
    expect(names().people.get('752adde29ccac5ca7c61bfe2')).toBe('Nightly sales owner');
    expect(nodeName(graphOf(chain()), EXTERNAL_TASK.id, names())).toBe('Load exchange rates');
  });

  it('tasks are found by the names of their app and space', async () => {
    await open(stage());
    for (const query of ['sales staging', 'app:staging', 'space:nightly']) {
      setQuery(tab.designer, query);
      expect(found(tab.designer)).toHaveLength(1);
    }
    setQuery(tab.designer, 'space:finance');
    expect(found(tab.designer)).toEqual([]);
  });

  it('ids that the tenant does not know are told apart', async () => {
    await open(stage(), { id: 'other', ...taskOn('from-elsewhere', 'Other') });
    expect([...namesOf(tab.designer).getState().unknown]).toEqual(['from-elsewhere']);
  });

  it('an upstream that is only not in the file is no problem, and one that is gone is told as gone', async () => {
    await open(stage([EXTERNAL_TASK.id, 'gone-from-here']));
    const missing = problemsOf(tab.designer, currentDocument(tab.designer)).filter(
      ({ code }) => code === 'missing-upstream',
    );
    expect(missing.map((problem) => messageWith(problem, names()))).toEqual([
      'Waits for the task gone-from-here, which is neither in this file nor in the tenant. This edge never fires; ' +
        'remove it or wait for another task.',
    ]);
  });

  it('nothing of the catalogue enters the document', async () => {
    await open(stage([EXTERNAL_TASK.id]));
    const { definition } = chain().tasks[0]!;
    expect(JSON.stringify(definition)).not.toMatch(/Sales staging|Nightly sales|exchange rates/);
  });

  it('a tenant that shows no apps is worked with by ids', async () => {
    tenant.answer(/^GET .api.v1.items/, 403, '{"errors": [{"code": "X-1", "title": "Not for you"}]}');
    const { id } = usualSeed().apps.at(-1)!;
    await open({ id: 'other', ...taskOn(id, 'Other') });
    expect(cardOf(chain().tasks[0]!, names()).resource).toBe(`app ${shortId(id)}`);
  });
});

describe('without a connection', () => {
  it('names that a tenant told earlier are shown', async () => {
    await open(stage([EXTERNAL_TASK.id]));
    tab.designer.ports.tab.remember('tenant', null);
    const later = await tab.reload();
    expect(cardOf(chain(later).tasks[0]!, names(later)).resource).toBe('app Sales staging');
    expect(nodeName(graphOf(chain(later)), EXTERNAL_TASK.id, names(later))).toBe('Load exchange rates');
  });

  it('names are shown though the browser stores nothing, and forgotten with the page', async () => {
    browser.storage.refusing = 'blocked';
    await open(stage());
    expect(names().apps.get(SALES_STAGING)).toBe('Sales staging');
  });
});
