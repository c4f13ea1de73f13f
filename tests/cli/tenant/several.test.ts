import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { open, save } from '../../../lib/index.ts';
import { body } from '../support/bodies.ts';
import { ownFolder } from '../support/folder.ts';
import { ownTenant } from '../support/ownTenant.ts';

const folder = ownFolder();
const local = ownTenant();
beforeEach(() => local.empty());

const { taskloom } = local;
const names = () =>
  [...local.tenant.store.tasks.values()].map(({ definition }) => String(definition['name'])).toSorted();
const text = (file: string) => readFileSync(file, 'utf8');

/** A folder of its own: two tasks in a file, and one that waits for them in another. Two of them have no id. */
function estate(name: string) {
  const path = folder.file(name);
  mkdirSync(path);
  const load = join(path, 'load.json');
  const report = join(path, 'report.chain.json');
  writeFileSync(
    load,
    JSON.stringify(
      [{ id: 'new:extract', ...body({ name: 'Extract' }) }, body({ name: 'Load', after: [['new:extract']] })],
      null,
      2,
    ),
  );
  const later = open(
    JSON.stringify(
      [
        body({ name: 'Mail', after: [['new:report']] }),
        { id: 'new:report', ...body({ name: 'Report', after: [['new:extract']] }) },
      ],
      null,
      2,
    ),
  );
  if (later.ok) writeFileSync(report, save(later.value, { shape: 'chain' }));
  return { path, load, report };
}

/** Loses the answer to the creation of a task. */
function loseAnswer(name: string) {
  const create = local.tenant.create.bind(local.tenant);
  return vi.spyOn(local.tenant, 'create').mockImplementation(async (...args) => {
    const made = await create(...args);
    if ((args[0] as { name: string }).name === name) throw new Error('lost');
    return made;
  });
}

describe('plan and apply of several files', () => {
  it('take them as one chain, and write ids and what is there now back into each', async () => {
    const { load, report } = estate('both');
    expect((await taskloom('plan', load, report)).stdout).toMatch(/4 to create/);
    expect(await taskloom('apply', load, report)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/4 created/),
    });
    const idOf = (name: string) =>
      [...local.tenant.store.tasks.values()].find(({ definition }) => definition['name'] === name)!.id;
    for (const [file, own, upstream] of [
      [load, ['Extract', 'Load'], 'Extract'],
      [report, ['Mail', 'Report'], 'Report'],
    ] as const) {
      expect(text(file)).not.toContain('new:');
      for (const name of own) expect(text(file)).toContain(`"id": "${idOf(name)}"`);
      expect(text(file)).toContain(`"contextAttributeValue": "${idOf(upstream)}"`);
      expect((JSON.parse(text(`${file}.base`)) as { name: string }[]).map(({ name }) => name)).toEqual(own);
    }
    expect(text(report)).toContain(`"contextAttributeValue": "${idOf('Extract')}"`);
    expect((await taskloom('plan', load, report)).stdout).toMatch(/4 left alone; 0 requests/);
    // each is known by itself too
    expect((await taskloom('plan', report)).stdout).toMatch(/2 left alone; 0 requests/);
  });

  it('take a folder, and only the files in it that hold tasks', async () => {
    const { path, load } = estate('folder');
    const bindings = join(path, 'bindings.json');
    writeFileSync(
      bindings,
      JSON.stringify({
        apps: Object.fromEntries(
          ['Extract', 'Load', 'Mail', 'Report'].map((name) => [`app-of-${name}`, `prod-${name}`]),
        ),
      }),
    );
    expect(await taskloom('plan', path)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/bindings\.json:1:1: /),
    });
    // tasks without an id cannot be bound
    writeFileSync(load, JSON.stringify([{ id: 'new:extract', ...body({ name: 'Extract' }) }]));
    writeFileSync(
      join(path, 'report.chain.json'),
      JSON.stringify([{ id: 'new:report', ...body({ name: 'Report', after: [['new:extract']] }) }]),
    );
    expect(await taskloom('apply', path, '--bindings', bindings)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/2 created/),
    });
    expect((await taskloom('plan', path, '--bindings', bindings)).stdout).toMatch(/2 left alone; 0 requests/);
    expect(await taskloom('apply', path)).toMatchObject({ code: 2, stderr: expect.stringMatching(/bindings\.json/) });
  });

  it('delete what was taken out of one of them, and not what went to another', async () => {
    const { load, report } = estate('moved');
    await taskloom('apply', load, report);
    const [extract, task] = JSON.parse(text(load)) as object[];
    const chain = JSON.parse(text(report)) as { tasks: object[] };
    writeFileSync(load, JSON.stringify([extract]));
    writeFileSync(report, JSON.stringify([chain.tasks[1], task]));
    const { stdout } = await taskloom('plan', load, report);
    expect(stdout).toMatch(/- delete {2}Mail/);
    expect(stdout).toMatch(/0 to create, 0 to update, 1 to delete, 3 left alone/);
  });

  it('go on with all of them where an apply was cut off, and with none of them alone', async () => {
    const { path, load, report } = estate('cut');
    const spy = loseAnswer('Report');
    expect((await taskloom('apply', load, report)).code).toBe(1);
    spy.mockRestore();
    const before = [text(load), text(report)];
    for (const part of [[report], [path], [report, load]]) {
      expect(await taskloom('apply', ...part)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/an apply of \S*load\.json was interrupted\. Finish it first/),
      });
    }
    expect(await taskloom('apply', load)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/was begun with another state of it/),
    });
    expect([text(load), text(report)]).toEqual(before);
    expect(await taskloom('apply', load, report)).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^Resuming/),
    });
    expect(names()).toEqual(['Extract', 'Load', 'Mail', 'Report']);
    expect([`${load}.apply`, `${report}.apply`].filter((file) => existsSync(file))).toEqual([]);
    expect((await taskloom('plan', path)).stdout).toMatch(/4 left alone; 0 requests/);
  });

  it('refuse all when one cannot be read, each with its place', async () => {
    const { load, report } = estate('broken');
    writeFileSync(report, '{\n oh');
    const run = await taskloom('apply', load, report, join(folder.path, 'none.json'));
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/none\.json: there is no such file[^\n]*\n[^\n]*report\.chain\.json:2:2: /);
    expect(names()).toEqual([]);
  });
});

describe('planning anew after a task without an id was made', () => {
  it('knows it where it lies now, and says what is not in the file any more', async () => {
    const file = folder.file('shifted.json', JSON.stringify(['A', 'B', 'C'].map((name) => body({ name }))));
    const spy = loseAnswer('B');
    expect((await taskloom('apply', file)).code).toBe(1);
    spy.mockRestore();
    writeFileSync(file, JSON.stringify(['New', 'C', 'B'].map((name) => body({ name }))));
    const run = await taskloom('apply', file, '--restart');
    expect(run).toMatchObject({ code: 0, stdout: expect.stringMatching(/2 created, 1 updated/) });
    expect(run.stderr).toMatch(
      /^A was created as \S+, and is no longer in \S*shifted\.json: it stays in the tenant\.\n/,
    );
    expect(names()).toEqual(['A', 'B', 'C', 'New']);
    expect((await taskloom('plan', file)).stdout).toMatch(/3 left alone; 0 requests/);
  });
});
