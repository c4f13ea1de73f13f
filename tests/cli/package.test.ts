import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Level } from 'level';
import { beforeAll, describe, expect, it } from 'vitest';
import { entriesOfPackage } from '../../cli/build/entries.ts';
import { ownFolder } from './support/folder.ts';
import { FIXTURES, ROOT, ended, npm, run, start, taskloom } from './support/run.ts';

const folder = ownFolder();
const home = folder.file('home');
const installed = join(home, 'node_modules', 'taskloom');
const command = join(home, 'node_modules', '.bin', 'taskloom');

beforeAll(async () => {
  const packed = await npm(['pack', '--pack-destination', folder.path], { cwd: ROOT });
  expect(packed, packed.stderr).toMatchObject({ code: 0 });
  const tarball = readdirSync(folder.path).find((name) => name.endsWith('.tgz'))!;

  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{"private": true, "type": "module"}');
  const added = await npm(['install', '--offline', '--no-audit', '--no-fund', `../${tarball}`], { cwd: home });
  expect(added, added.stderr).toMatchObject({ code: 0 });
});

describe('the package, installed in an empty folder', () => {
  it('brings nothing but itself', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { dependencies?: object };
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['taskloom']);
    expect(readdirSync(installed)).toEqual(expect.arrayContaining(['dist', 'package.json']));
    expect(readdirSync(join(installed, 'dist')).sort()).toEqual(['app', 'cli', 'lib']);
  });

  it('compiles a chain, its file named from where the person is', async () => {
    writeFileSync(join(home, 'nightly.json'), readFileSync(join(FIXTURES, 'nightly.json')));
    const [packed, source] = await Promise.all([
      npm(['exec', '--no', '--', 'taskloom', 'compile', 'nightly.json'], { cwd: home }),
      taskloom(['compile', join(FIXTURES, 'nightly.json')]),
    ]);
    expect(packed).toMatchObject({ code: 0, stdout: source.stdout });
  });

  it('tells exit codes apart and writes files as the source does', async () => {
    expect(await run(command, ['decompile', '-'], { cwd: home, stdin: '42' })).toMatchObject({ code: 2, stdout: '' });
    const written = await run(command, ['sample', '--tasks', '3', '-o', 'three.json'], { cwd: home });
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(readFileSync(join(home, 'three.json'), 'utf8'))).toHaveLength(3);
  });

  it('can be imported, and TypeScript knows its types', async () => {
    writeFileSync(
      join(home, 'use.ts'),
      `import { type ChainDocument, open, sample } from 'taskloom';
       import { type History, startHistory } from 'taskloom/editor';
       import { describeSchedule } from 'taskloom/schedule';
       const opened = open(JSON.stringify(sample({ tasks: 4 })));
       if (!opened.ok) throw new Error(opened.refusal.message);
       const { chain }: ChainDocument = opened.value;
       // @ts-expect-error a list of tasks is not a number
       const wrong: number = chain.tasks;
       export const count: number = chain.tasks.length;
       // @ts-expect-error a history holds documents
       const history: History<number> = startHistory(opened.value);
       export const words: string = describeSchedule({ cron: '0 6 * * *' });`,
    );
    writeFileSync(
      join(home, 'use.js'),
      `import { open } from 'taskloom';
       const entries = ${JSON.stringify(entriesOfPackage())}.map((name) => import('taskloom/' + name));
       console.info(open('[]').ok, (await Promise.all(entries)).every((entry) => Object.keys(entry).length > 5));`,
    );
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', ''];
    const [types, value] = await Promise.all([
      run(process.execPath, [tsc, ...options, 'use.ts'], { cwd: home }),
      run(process.execPath, ['use.js'], { cwd: home }),
    ]);
    expect(types).toMatchObject({ code: 0, stdout: '' });
    expect(value).toMatchObject({ code: 0, stdout: 'true true\n' });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('serves the designer, says where, and ends on %s', async (signal) => {
    const bundle = join(installed, 'dist', 'cli', 'taskloom.js');
    const child = start(process.execPath, [bundle, 'serve', '--port', '0', '--data', join(home, 'tenant')], home);
    const end = ended(child);
    try {
      const said = await new Promise<string>((resolve, reject) => {
        child.stdout!.on('data', (lines: string) => resolve(lines));
        void end.then(({ stderr }) => reject(new Error(stderr)));
      });
      const [, address, token] = /^Taskloom is at (http:\/\/127\.0\.0\.1:\d+\/)\ntoken: (\S+)\n$/.exec(said)!;
      expect(await (await fetch(address!)).text()).toContain('<title>Taskloom</title>');
      // the database and its native part came along
      const list = await fetch(`${address}api/v1/tasks`, { headers: { authorization: `Bearer ${token}` } });
      expect(await list.json()).toMatchObject({ data: [{ name: 'Load exchange rates' }] });
      child.kill(signal);
      expect(await end).toEqual({ code: 0, stdout: said, stderr: '' });
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('says at its start what it cannot read of the tenant, and serves the rest', async () => {
    const data = join(home, 'damaged');
    const level = new Level(data);
    await level.put('task:a', 'no JSON');
    await level.close();
    const child = start(
      process.execPath,
      [join(installed, 'dist', 'cli', 'taskloom.js'), 'serve', '--port', '0', '--data', data, '--repair'],
      home,
    );
    const end = ended(child);
    try {
      await Promise.race([new Promise((resolve) => child.stdout!.once('data', resolve)), end]);
      child.kill('SIGTERM');
      const { code, stderr } = await end;
      expect([code, stderr.split('\n')]).toEqual([
        0,
        [
          expect.stringMatching(
            /^The database in .+damaged is repaired: 0 tasks are there\. As it was before, it is in .+damaged\.before-repair-.+\.$/,
          ),
          expect.stringMatching(
            /^The task a of the local tenant cannot be read: it is not JSON\. It is left out; the record is kept in .+\.$/,
          ),
          '',
        ],
      ]);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('says so when the designer is not there', async () => {
    rmSync(join(installed, 'dist', 'app'), { recursive: true });
    const end = await run(command, ['serve', '--port', '0'], { cwd: home });
    expect(end).toMatchObject({ code: 2, stdout: '' });
    expect(end.stderr).toBe('taskloom: the designer is not built. "npm run build" builds it.\n');
  });
});
