import { afterEach, beforeEach, expect, it } from 'vitest';
import { planNow } from '../../../../app/designer/actions/tenant/plan.ts';
import { notify } from '../../../../app/designer/state/store.ts';
import type { MemoryTab } from '../../../support/inMemory/browser.ts';
import { connectionOf, openConnected } from '../../../support/inMemory/connected.ts';
import { notice } from '../../../support/inMemory/shown.ts';
import type { MemoryTenant } from '../../../support/inMemory/tenant.ts';

let tenant: MemoryTenant;
let tab: MemoryTab;
beforeEach(async () => {
  ({ tenant, tab } = await openConnected());
  notify(tab.designer, null);
});
afterEach(() => tenant.close());

const list = () => planNow(tab.designer, connectionOf(tab));
const ends = { deprecation: '@1767225600', sunset: 'Wed, 30 Sep 2026 23:59:59 GMT' };

it('a tenant that says that its API ends is told of once', async () => {
  tenant.addHeaders(/^GET \/api\/v1\/tasks/, ends);
  await list();
  expect(notice(tab)?.text).toBe(
    'Local tenant says that a part of its API that this page uses is deprecated and ends on 2026-09-30.',
  );
  notify(tab.designer, null);
  tenant.addHeaders(/^GET \/api\/v1\/tasks/, ends);
  await list();
  expect(notice(tab)).toBeNull();
});

it('other news stay, and it is told with a later answer', async () => {
  notify(tab.designer, { kind: 'info', text: 'Saved.' });
  tenant.addHeaders(/^GET \/api\/v1\/tasks/, ends);
  await list();
  expect(notice(tab)?.text).toBe('Saved.');
  notify(tab.designer, null);
  tenant.addHeaders(/^GET \/api\/v1\/tasks/, { deprecation: '@1767225600' });
  await list();
  expect(notice(tab)?.text).toBe('Local tenant says that a part of its API that this page uses is deprecated.');
});
