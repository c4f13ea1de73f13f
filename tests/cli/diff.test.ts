import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../support/chainOf.ts';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';
import { ownTenant } from './support/ownTenant.ts';
import { taskloom } from './support/run.ts';

const folder = ownFolder();
const text = (tasks: readonly unknown[]) => JSON.stringify(tasks, null, 2);
const OLD = definitionsOf(['a', 'b'], ['a SUCCEEDED b']);
const RENAMED = OLD.map((task) => (task['id'] === 'a' ? { ...task, name: 'A' } : task));
const OFF = OLD.map((task) => (task['id'] === 'a' ? { ...task, enabled: false } : task));
const [old, renamed, off] = [
  folder.file('old.json', text(OLD)),
  folder.file('renamed.json', text(RENAMED)),
  folder.file('off.json', text(OFF)),
];

describe('taskloom diff', () => {
  it('ends with 0 where both mean the same, and with 1 where they do not', async () => {
    expect(await inProcess('diff', old, renamed)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Nothing that runs changes\.\n/),
    });
    expect(await inProcess('diff', old, off)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('~ a\n    is switched off\n'),
    });
    expect((await inProcess('diff', old, renamed, '--exit-on', 'text')).code).toBe(1);
  });

  it('prints Markdown, and JSON for programs', async () => {
    expect((await inProcess('diff', old, off, '--format', 'markdown')).stdout).toMatch(/^### 1 task changed\n/);
    const { stdout } = await inProcess('diff', old, off, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ counts: { changed: 1 }, tasks: [{ changes: [{ code: 'enabled' }] }] });
  });

  it('takes a folder for a chain', async () => {
    folder.folder('several');
    OLD.forEach((task, index) => folder.file(`several/${index}.json`, JSON.stringify(task)));
    expect((await inProcess('diff', old, join(folder.path, 'several'))).code).toBe(0);
  });

  it('ends with 2, and says why, where a side cannot be read', async () => {
    expect(await inProcess('diff', old, join(folder.path, 'gone.json'))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/gone\.json: there is no such file/),
    });
    expect(await inProcess('diff', old)).toMatchObject({ code: 2, stderr: expect.stringContaining('NEW is missing') });
    expect((await inProcess('diff', '--git', 'HEAD', old, old)).code).toBe(2);
    expect(await inProcess('diff', old, 'tenant:')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a task'),
    });
  });

  it('prints no control characters of names', async () => {
    const odd = folder.file(
      'odd.json',
      text(OLD.map((task) => ({ ...task, name: `${String(task['name'])}\u001b[2J\nx` }))),
    );
    const { stdout } = await inProcess('diff', old, odd);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(stdout).toContain('~ a [2J x');
  });
});

describe('taskloom diff in a repository', () => {
  const repository = folder.folder('repository');
  const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args], { stdio: 'pipe' });
  const chain = join(repository, 'chains', 'chain.json');

  it('compares revisions with each other and with files, from any folder of it', async () => {
    git('init', '-q');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@example.com');
    folder.folder('repository/chains');
    writeFileSync(chain, text(OLD));
    git('add', '.');
    git('commit', '-q', '-m', 'First');
    writeFileSync(chain, text(OFF));
    const here = { cwd: join(repository, 'chains') };
    expect((await taskloom(['diff', '--git', 'HEAD', 'chain.json'], here)).stdout).toContain('is switched off');
    expect((await taskloom(['diff', 'HEAD:chains/chain.json', 'chain.json'], here)).code).toBe(1);
    git('commit', '-qam', 'Second');
    expect((await taskloom(['diff', 'HEAD~1:chains/chain.json', 'HEAD:chains/chain.json'], here)).code).toBe(1);
    expect(await taskloom(['diff', '--git', 'nowhere', 'chain.json'], here)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cannot read nowhere:chain\.json from git: .*nowhere/),
    });
    expect((await taskloom(['diff', '--git', '--output=x', 'chain.json'], here)).code).toBe(2);
  });
});

describe('taskloom diff with a tenant', () => {
  const local = ownTenant();

  it('compares a file with what the tenant has of its chain', async () => {
    await local.createChain();
    const file = folder.file('pulled.json');
    await local.taskloom('pull', 'Extract', '-o', file);
    expect((await local.taskloom('diff', file, 'tenant:Extract')).code).toBe(0);
    await local.tenant.remove(
      [...local.tenant.store.tasks.values()].find(({ definition }) => definition['name'] === 'Alarm')!.id,
    );
    expect(await local.taskloom('diff', file, 'tenant:Extract')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('- Alarm: removed'),
    });
  });
});
