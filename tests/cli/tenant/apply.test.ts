import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TenantFault } from '../../../cli/tenant/fault.ts';
import { body } from '../support/bodies.ts';
import { ownFolder } from '../support/folder.ts';
import { ownTenant } from '../support/ownTenant.ts';
import { taskloom as command } from '../support/run.ts';

const folder = ownFolder();
const local = ownTenant();
beforeEach(() => local.empty());

const { taskloom } = local;

describe('plan and apply', () => {
  it('bring a chain there, put its ids into the file, and have nothing to do then', async () => {
    const file = folder.file(
      'new.json',
      JSON.stringify(
        [
          { id: 'new:extract', ...body({ name: 'Extract' }) },
          { id: 'new:load', ...body({ name: 'Load', after: [['new:extract', 'SUCCEEDED']] }) },
        ],
        null,
        2,
      ),
    );
    const planned = await taskloom('plan', file);
    expect(planned).toMatchObject({ code: 0, stderr: '' });
    expect(planned.stdout).toMatch(
      /^\+ create {2}Extract \(new:extract\)\n\+ create {2}Load \(new:load\)\ninfo: [^\n]+\nhttp:\S+: 2 to create, 0 to update, 0 to delete, 0 left alone; 4 requests\.\n$/,
    );
    const applied = await taskloom('apply', file);
    expect(applied).toMatchObject({
      code: 0,
      stdout: `${local.host}: 2 created, 0 updated, 0 deleted, 0 left alone.\n`,
    });
    expect(applied.stderr.split('\n').slice(0, 4)).toEqual([
      '1 of 4: create Extract',
      '2 of 4: create Load',
      '3 of 4: enable Load',
      '4 of 4: enable Extract',
    ]);
    expect(readFileSync(file, 'utf8')).not.toContain('new:');
    expect(existsSync(`${file}.apply`)).toBe(false);
    const [extract, load] = [...local.tenant.store.tasks.values()];
    expect(JSON.stringify(load!.definition)).toContain(extract!.id);
    expect([extract, load].map((task) => task!.definition['enabled'])).toEqual([true, true]);
    expect((await taskloom('plan', file)).stdout).toMatch(
      /0 to create, 0 to update, 0 to delete, 2 left alone; 0 requests/,
    );
  });

  it('update what was edited, delete what was taken out, and print that as JSON', async () => {
    await local.createChain();
    const file = folder.file('edited.json');
    await taskloom('pull', 'Extract', '-o', file);
    const tasks = JSON.parse(readFileSync(file, 'utf8')) as { name: string; description?: string }[];
    tasks[0]!.description = 'edited';
    writeFileSync(file, JSON.stringify(tasks.slice(0, 3)));
    const plan = JSON.parse((await taskloom('plan', file, '--format', 'json')).stdout) as {
      changes: { action: string; name: string }[];
    };
    expect(plan.changes.map(({ action, name }) => `${action} ${name}`)).toEqual([
      'delete Report',
      'update Extract',
      'keep Load',
      'keep Alarm',
    ]);
    expect(await taskloom('apply', file)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Nothing was applied: 1 task would be deleted\. Add --delete to delete it\./),
    });
    const applied = await taskloom('apply', file, '--delete', '--format', 'json');
    expect(JSON.parse(applied.stdout)).toMatchObject({ ids: {}, changes: { length: 4 } });
    expect(local.names().toSorted()).toEqual(['Alarm', 'Apart', 'Extract', 'Load']);
  });

  it('stop where others changed a task since the pull, and show its three sides', async () => {
    const { extract } = await local.createChain();
    const file = folder.file('drifted.json');
    await taskloom('pull', 'Extract', '-o', file);
    await local.tenant.replace(extract, body({ name: 'Extract', more: { description: 'theirs' } }), 'v1', 'other');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('"name": "Extract"', '"name": "Extract", "description": "ours"'),
    );
    const planned = await taskloom('plan', file);
    expect(planned.code).toBe(1);
    expect(planned.stdout).toMatch(/drift: Extract \(.*\) was changed in the tenant by other at \d{4}-/);
    expect(planned.stdout).toContain('    in the tenant it is described as “theirs” (when pulled: no description)\n');
    expect(planned.stdout).toContain('    in the file it is described as “ours” (when pulled: no description)\n');
    expect(await taskloom('apply', file)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/Nothing was applied\.\n$/),
    });
    expect(local.tenant.task(extract).definition['description']).toBe('theirs');
    expect((await taskloom('apply', file, '--overwrite')).code).toBe(0);
    expect(local.tenant.task(extract).definition['description']).toBe('ours');
  });

  it.each([false, true])(
    'create anew what was deleted in the tenant, and let the others know it by its new id (bindings: %s)',
    async (isBound) => {
      const tasks = [['a'], ['b', 'a'], ['c', 'b']].map(([id, after]) => ({
        id: `dev-${id}`,
        ...body({ name: id!.toUpperCase(), after: after === undefined ? [] : [[`dev-${after}`]] }),
      }));
      const text = JSON.stringify(tasks);
      const file = folder.file(`recreated-${isBound}.json`, isBound ? text : text.replaceAll('dev-', 'new:'));
      const apps = Object.fromEntries(['A', 'B', 'C'].map((name) => [`app-of-${name}`, name]));
      const bindings = folder.file(`recreated-${isBound}-prod.json`, JSON.stringify({ apps }));
      const files = isBound ? [file, '--bindings', bindings] : [file];
      expect(await taskloom('apply', ...files)).toMatchObject({ code: 0, stdout: expect.stringMatching(/3 created/) });
      const idOf = (name: string) =>
        [...local.tenant.store.tasks.values()].find(({ definition }) => definition['name'] === name)!.id;
      const gone = idOf('B');
      await local.tenant.remove(gone);
      expect(await taskloom('apply', ...files, '--overwrite')).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/1 created, 1 updated, 0 deleted, 1 left alone/),
      });
      expect(JSON.stringify(local.tenant.task(idOf('C')).definition)).toContain(idOf('B'));
      for (const each of [file, bindings, `${file}.base`, `${bindings}.base`].filter((path) => existsSync(path)))
        expect(readFileSync(each, 'utf8')).not.toContain(gone);
      expect(await taskloom('plan', ...files)).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/3 left alone; 0 requests/),
      });
    },
  );

  it('go on where an apply was cut off', async () => {
    const file = folder.file(
      'cut.json',
      JSON.stringify(['A', 'B', 'C'].map((name) => ({ id: `new:${name}`, ...body({ name, appId: 'shared' }) }))),
    );
    for (let count = 0; count < 7; count += 1) await local.create({ name: `Old ${count}`, appId: 'shared' });
    const create = local.tenant.create.bind(local.tenant);
    const spy = vi.spyOn(local.tenant, 'create').mockImplementation(async (...args) => {
      const made = await create(...args);
      // done, and the answer is lost
      if ((args[0] as { name: string }).name === 'B') throw new Error('lost');
      return made;
    });
    const first = await taskloom('apply', file);
    expect(first).toMatchObject({ code: 1, stdout: '' });
    expect(first.stderr).toMatch(/LOCAL-500[^]*The apply was interrupted\. Run it again to resume/);
    spy.mockRestore();
    expect(await taskloom('apply', file, '--tenant', 'http://127.0.0.1:1')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/there is no key|was begun at/),
    });
    const edited = readFileSync(file, 'utf8');
    writeFileSync(file, edited.replace('"name":"C"', '"name":"D"'));
    expect(await taskloom('apply', file)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /was begun with another state of it\. Finish it that way, or plan again with --restart/,
      ),
    });
    writeFileSync(file, edited);
    const second = await taskloom('apply', file);
    expect(second).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^Resuming the interrupted apply\.\n2 of 6/),
    });
    expect(
      local
        .names()
        .filter((name) => String(name).length === 1)
        .toSorted(),
    ).toEqual(['A', 'B', 'C']);
  });

  it('plan again after a refusal half way, and double nothing', async () => {
    const tasks = ['A', 'B', 'C'].map((name) => ({ id: `new:${name}`, ...body({ name, appId: 'shared' }) }));
    const file = folder.file('refused.json', JSON.stringify(tasks));
    const create = local.tenant.create.bind(local.tenant);
    const spy = vi.spyOn(local.tenant, 'create').mockImplementation(async (...args) => {
      const { name } = args[0] as { name: string };
      if (name === 'C') throw new TenantFault('CHO-003', 'You may not do this.');
      return create(...args);
    });
    const log = folder.file('apply.log');
    const first = await taskloom('apply', file, '--log', log);
    expect(first).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /You may not do this\. \(status 403, CHO-003, trace \w+\)\nThe apply was interrupted\. Run it again to resume, or plan again with --restart\.\n$/,
      ),
    });
    expect(readFileSync(log, 'utf8')).toMatch(
      /^\S+Z apply to http:\S+ 6 requests\n\S+Z 1 of 6: create A\n[^]*interrupted: You may not do this/,
    );
    spy.mockRestore();
    expect(await taskloom('apply', file, '--log', folder.path)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cannot write [^\n]+: it is a folder\.\n$/),
    });
    writeFileSync(file, JSON.stringify([...tasks, { id: 'new:D', ...body({ name: 'D', after: [['new:A']] }) }]));
    expect(await taskloom('apply', file, '--restart')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/2 created, 2 updated, 0 deleted, 0 left alone/),
    });
    expect(local.names().toSorted()).toEqual(['A', 'B', 'C', 'D']);
    expect([...local.tenant.store.tasks.values()].every(({ definition }) => definition['enabled'] === true)).toBe(true);
  });

  it('plan again when an answer was lost, and find what it made', async () => {
    const file = folder.file('lost.json', JSON.stringify([{ id: 'new:A', ...body({ name: 'A' }) }]));
    const create = local.tenant.create.bind(local.tenant);
    const spy = vi.spyOn(local.tenant, 'create').mockImplementation(async (...args) => {
      await create(...args);
      throw new Error('lost');
    });
    expect((await taskloom('apply', file)).code).toBe(1);
    spy.mockRestore();
    expect(await taskloom('apply', file, '--restart')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/0 created, 1 updated/),
    });
    expect(local.names()).toEqual(['A']);
  });

  it('bring a chain of 300 tasks there and back, and say how far they are', async () => {
    const chained = Array.from({ length: 300 }, (_, index) => ({
      id: `new:${index}`,
      ...body({ name: `Task ${index}`, after: index === 0 ? [] : [[`new:${index - 1}`]] }),
    }));
    const file = folder.file('many.json', JSON.stringify(chained));
    const applied = await taskloom('apply', file);
    expect(applied).toMatchObject({ code: 0, stdout: expect.stringMatching(/300 created/) });
    expect(applied.stderr).toMatch(/^1 of 600: create Task 0\n/);
    expect((await taskloom('pull', 'Task 150')).stderr).toBe('Pulled 300 of 300 tasks.\n');
    expect((await taskloom('plan', file)).stdout).toMatch(/300 left alone; 0 requests/);
  });

  it('are done by one at a time: who comes second is told who is first, and nothing is doubled', async () => {
    const file = folder.file(
      'twice.json',
      JSON.stringify(
        Array.from({ length: 20 }, (_, index) => ({ id: `new:${index}`, ...body({ name: `T${index}` }) })),
      ),
    );
    const both = await Promise.all([0, 1].map(() => command(['apply', file, '--data', local.data])));
    const [first, second] = both.toSorted((a, b) => a.code! - b.code!);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/20 created/) });
    // the other one may have come when all was done
    if (second!.code === 0) expect(second!.stdout).toMatch(/0 created, 0 updated, 0 deleted, 20 left alone/);
    else
      expect(second).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/twice\.json is being applied by process \d+ since \d{4}-/),
      });
    expect(local.tenant.store.tasks.size).toBe(20);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('refuse what the service would', async () => {
    for (let count = 0; count < 10; count += 1) await local.create({ name: `Old ${count}`, appId: 'full' });
    const file = folder.file('full.json', JSON.stringify([{ id: 'new:x', ...body({ name: 'X', appId: 'full' }) }]));
    expect(await taskloom('apply', file)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/error: The app full would have 11 tasks/),
    });
    expect(await taskloom('plan', '-')).toMatchObject({ code: 2 });
  });
});
