import items from '@qlik/api/items';
import spaces from '@qlik/api/spaces';
import v1Tasks from '@qlik/api/tasks';
import users from '@qlik/api/users';
import { expect, it } from 'vitest';
import { usualSeed } from '../../../cli/tenant/catalogue/seed.ts';
import { blocksOf, pageOf, runPage } from '../../support/docs.ts';
import { MODULES } from '../../support/entries.ts';
import { body } from '../support/bodies.ts';
import { ownTenant } from '../support/ownTenant.ts';

const local = ownTenant();

it('docs/library/tenant.md pulls, plans and applies as it says, by the real client', async () => {
  const created = await v1Tasks.createTask({}, body({ name: 'Extract orders' }), local.options);
  local.tenant.catalogue.fill(usualSeed());
  const { id } = created.data as { readonly id: string };
  const code = blocksOf(pageOf('docs/library/tenant.md'), 'ts')
    .join('\n')
    .replace(/^const hostConfig = .*$/m, '');
  const said = await runPage(
    code,
    {
      ...MODULES,
      '@qlik/api/tasks': v1Tasks,
      '@qlik/api/items': items,
      '@qlik/api/spaces': spaces,
      '@qlik/api/users': users,
    },
    { id, hostConfig: local.options.hostConfig },
  );
  expect(said).toHaveLength(4);
  for (const { code: statement, stated, was } of said) expect(was, statement).toEqual(stated);
});
