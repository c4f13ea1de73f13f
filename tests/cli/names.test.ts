import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualSeed } from '../../cli/tenant/catalogue/seed.ts';
import { writeServerLockfile } from '../../cli/tenant/serverLockfile.ts';
import { definitionsOf } from '../support/chainOf.ts';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';
import { type Started, TOKEN, startTenant } from './support/localTenant.ts';

const STAGING = '665f8680-47ed-4302-a7b4-fc983af8a8c0';

const folder = ownFolder();
const TASKS = definitionsOf(['a', 'b'], []);
const OLD = folder.file('old.json', JSON.stringify(TASKS));
const NEW = folder.file('new.json', JSON.stringify(TASKS).replaceAll('app-b', STAGING));

let local: Started;
let tenant: readonly string[];
beforeAll(async () => {
  local = await startTenant({}, undefined, { seed: usualSeed() });
  const data = join(local.data, 'tenant');
  writeServerLockfile(data, { address: `${local.host}/`, token: TOKEN });
  tenant = ['--tenant', local.host, '--data', data];
});
afterAll(async () => {
  await local.stop();
  local.remove();
});

describe('what others read of a chain', () => {
  it.each([
    ['a review', ['review', NEW, '--base', OLD]],
    ['a picture', ['graph', NEW]],
    ['a picture for Mermaid', ['graph', NEW, '--format', 'mermaid']],
    ['a difference', ['diff', OLD, NEW]],
  ])('names apps as the tenant does where one is given: %s', async (_, [command, ...args]) => {
    expect((await inProcess(command!, ...args, ...tenant)).stdout).toContain('Sales staging');
    expect((await inProcess(command!, ...args)).stdout).not.toContain('Sales staging');
  });

  it('says so where the tenant does not answer', async () => {
    const gone = ['--tenant', 'http://127.0.0.1:9', '--data', folder.folder('empty')];
    expect(await inProcess('graph', NEW, ...gone)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('http://127.0.0.1:9'),
    });
  });
});
