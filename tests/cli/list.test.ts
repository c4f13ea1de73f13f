import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualSeed } from '../../cli/tenant/catalogue/seed.ts';
import { writeServerLockfile } from '../../cli/tenant/serverLockfile.ts';
import { inProcess } from './support/inProcess.ts';
import { type Started, TOKEN, startTenant } from './support/localTenant.ts';

let local: Started;
let data: string;
beforeAll(async () => {
  local = await startTenant({}, undefined, { seed: usualSeed() });
  data = join(local.data, 'tenant');
  writeServerLockfile(data, { address: `${local.host}/`, token: TOKEN });
});
afterAll(async () => {
  await local.stop();
  local.remove();
});
const list = (...args: readonly string[]) => inProcess('list', ...args, '--data', data);

describe('taskloom list apps', () => {
  it('shows kind, space and owner by name, and the id', async () => {
    const { code, stdout } = await list('apps', '--name', 'staging');
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'NAME             KIND           SPACE          OWNER                ID',
        'Returns staging  data flow      Nightly sales  Nightly sales owner  1910f6e0-626e-4970-acdd-1cad70b3bd6a',
        'Sales staging    analytics app  Nightly sales  Nightly sales owner  665f8680-47ed-4302-a7b4-fc983af8a8c0',
        '',
      ].join('\n'),
    );
  });

  it('takes a space by its name or id, in any letter case', async () => {
    const byName = await list('apps', '--space', 'nightly SALES', '--format', 'json');
    const byId = await list('apps', '--space', 'fdf24362fb1dfc03f1b869c1', '--format', 'json');
    expect(byId.stdout).toBe(byName.stdout);
    expect(JSON.parse(byName.stdout)).toHaveLength(13);
  });

  it('says that a space is not there', async () => {
    expect(await list('apps', '--space', 'Nowhere')).toMatchObject({
      code: 2,
      stderr: 'taskloom: no space has the id or the name "Nowhere".\n',
    });
  });
});

it('taskloom list spaces shows their kind and owner', async () => {
  expect((await list('spaces', '--name', 'sales')).stdout).toMatch(
    /^NAME +KIND +OWNER +ID\nNightly sales +shared +Nightly sales owner +fdf2\S+\nSales data +shared +Sales owner +\S+\n/,
  );
});

it('taskloom list tasks shows app and space by name', async () => {
  expect((await list('tasks')).stdout).toMatch(
    /^NAME .*\nLoad exchange rates +on +Exchange rates +Nightly sales +e5f6b6c6-\S+\n$/,
  );
});

it.each([
  [['names'], /taskloom list takes apps, spaces, tasks, not "names"/],
  [['spaces', '--space', 'Nightly sales'], /--space belongs to "list apps" and "list tasks"/],
])('taskloom list %s is a mistake', async (args, says) => {
  expect(await list(...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(says) });
});

describe('taskloom compile with names', () => {
  const compile = async (name: string, text: string) => {
    const file = join(local.data, name);
    writeFileSync(file, text);
    return inProcess('compile', file, '--data', data);
  };

  it('asks the tenant for the ids of apps and spaces', async () => {
    const { code, stdout } = await compile('named.csv', 'name,app\nStage,Sales staging\n');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { name: 'Stage', metadata: { usage: 'ANALYTICS', spaceId: 'fdf24362fb1dfc03f1b869c1' } },
    ]);
    expect(stdout).toContain('665f8680-47ed-4302-a7b4-fc983af8a8c0');
  });

  it('says with its place that the tenant has none', async () => {
    expect(await compile('unnamed.csv', 'name,app\nStage,Nothing\n')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/unnamed\.csv:2:7: app: the tenant has no app called "Nothing"\.\n$/),
    });
  });

  it('compiles a chain of names too', async () => {
    const { stdout } = await compile('named.json', '{"tasks": [{"name": "Stage", "app": "sales staging"}]}');
    expect(stdout).toContain('665f8680-47ed-4302-a7b4-fc983af8a8c0');
  });
});
