import { readFileSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { lockFiles } from '../../cli/io/lock.ts';
import { body } from './support/bodies.ts';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';
import { ownTenant } from './support/ownTenant.ts';

const folder = ownFolder();
/** As long as names of files made of names of tasks can get: each letter is four bytes of a file name. */
const NAME = '\u{10428}'.repeat(60);
const local = ownTenant();

it('tasks whose names are long are exported one a file, and applied from there', async () => {
  const tasks = [NAME, NAME, `${NAME}x`].map((name, index) => ({
    ...body({ name, appId: `app ${index}` }),
    id: `new:${index}`,
  }));
  const source = folder.file('source.json', JSON.stringify(tasks));
  const out = folder.file('out');
  expect(await inProcess('export', source, '--shape', 'files', '-o', out)).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(out)).toHaveLength(3);
  expect(await local.taskloom('apply', out)).toMatchObject({ code: 0, stdout: expect.stringMatching(/3 created/) });
  const files = readdirSync(out);
  expect(files.filter((name) => name.endsWith('.json.base'))).toHaveLength(3);
  expect(files).toHaveLength(6);
  expect(await local.taskloom('plan', out)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/3 left alone; 0 requests/),
  });
});

it('a file is written and locked whose name is as long as names can be', async () => {
  const file = folder.file(`${'x'.repeat(250)}.json`);
  expect(await inProcess('sample', '--tasks', '2', '-o', file)).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(2);
  expect(await inProcess('sample', '--tasks', '2', '-o', folder.file('z'.repeat(256)))).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^taskloom: cannot write .+z: its name is too long\.\n$/),
  });
  // one whose holder has ended
  const path = folder.file('y'.repeat(250), '');
  folder.file(`${'y'.repeat(250)}.lock`, JSON.stringify({ pid: 999_999_999, host: hostname(), user: 'x', since: 'y' }));
  await (await lockFiles([path], 'applied')).release();
  expect(readdirSync(folder.path).filter((name) => name.startsWith('.taskloom') || name.endsWith('.lock'))).toEqual([]);
});
