import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { usualSeed } from '../../../cli/tenant/catalogue/seed.ts';
import { writeServerLockfile } from '../../../cli/tenant/serverLockfile.ts';
import { EXTERNAL_TASK } from '../../../lib/internal.ts';
import { body } from '../support/bodies.ts';
import { inProcess } from '../support/inProcess.ts';
import { type Started, TOKEN, startTenant } from '../support/localTenant.ts';

let local: Started;
let data: string;
let stage: string;
beforeAll(async () => {
  local = await startTenant({ isStrict: true }, undefined, { seed: usualSeed() });
  data = join(local.data, 'tenant');
  writeServerLockfile(data, { address: `${local.host}/`, token: TOKEN });
  const more = { appId: '665f8680-47ed-4302-a7b4-fc983af8a8c0' };
  stage = (
    await local.tenant.create(
      body({ name: 'Stage', ...more, after: [[EXTERNAL_TASK.id, 'SUCCEEDED']] }),
      'v1',
      'local-user',
    )
  ).id;
});
afterAll(async () => {
  await local.stop();
  local.remove();
});
const taskloom = (...args: readonly string[]) => inProcess(...args, '--data', data);

it('a tenant that lists no tasks without an app is pulled, planned and applied like another', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'taskloom-strict-')), 'chain.json');
  const pulled = await taskloom('pull', stage, '-o', file);
  expect([pulled.code, pulled.stderr]).toEqual([0, expect.stringContaining('Pulled 2 of 2 tasks.')]);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"Stage"', '"Stage all"'));
  expect((await taskloom('plan', file)).stdout).toMatch(/1 (?:task )?(?:to update|updated|update)/);
  expect(await taskloom('apply', file)).toMatchObject({ code: 0 });
  expect(local.tenant.task(stage).definition['name']).toBe('Stage all');
  expect((await taskloom('list', 'tasks')).stdout).toMatch(/Stage all/);
});
