import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { definitionsOf } from '../support/chainOf.ts';
import { ownFolder } from './support/folder.ts';
import { taskloom } from './support/run.ts';

const folder = ownFolder();
const TASKS = definitionsOf(['a', 'b', 'c'], ['a SUCCEEDED c']);
type Change = Readonly<Record<string, object>>;
const text = (changes: Change = {}) =>
  `${JSON.stringify(
    TASKS.map((task) => ({ ...task, ...changes[String(task['id'])] })),
    null,
    2,
  )}\n`;

let repository: string;
let chain: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', repository, ...args], { stdio: 'pipe', encoding: 'utf8' });
const commit = (changes: Change, message: string) => {
  writeFileSync(chain, text(changes));
  git('commit', '-qam', message);
};
/** Two branches with an edit each, the second one checked out. */
function branch(name: string, theirs: Change, mine: Change): void {
  git('checkout', '-qb', name, 'start');
  commit(theirs, 'Theirs');
  git('checkout', '-qb', `${name}-mine`, 'start');
  commit(mine, 'Mine');
}
const named = () => (JSON.parse(readFileSync(chain, 'utf8')) as { name: string }[]).map(({ name }) => name);

beforeAll(async () => {
  repository = folder.folder('repository');
  chain = join(repository, 'sales.chain.json');
  git('init', '-q');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.com');
  writeFileSync(chain, text());
  git('add', '.');
  git('commit', '-qm', 'Start');
  git('tag', 'start');
  expect((await taskloom(['git-setup'], { cwd: repository })).code).toBe(0);
}, 60_000);

describe('taskloom git-setup', () => {
  it('has git diff and git log speak of tasks and edges', () => {
    git('checkout', '-qb', 'shown', 'start');
    commit({ a: { enabled: false }, b: { name: 'B' } }, 'Edit');
    expect(git('diff', 'start')).toMatch(/^-b\n[\s\S]*^\+B$/m);
    expect(git('log', '-p', '-1')).toMatch(/^- {2}is switched on$/m);
  });

  it('merges edits of one file that do not touch', () => {
    branch(
      'clean',
      { a: { name: 'A' }, b: { description: 'Theirs' } },
      { b: { name: 'B' }, a: { description: 'Mine' } },
    );
    git('merge', '-q', '-m', 'Both', 'clean');
    expect(named()).toEqual(['A', 'B', 'c']);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('leaves a conflict with both sides as files of JSON', () => {
    branch('both', { a: { name: 'Theirs' } }, { a: { name: 'Mine' } });
    const { status, stdout, stderr } = spawnSync('git', ['-C', repository, 'merge', 'both'], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, expect.stringContaining('CONFLICT')]);
    expect(stderr).toContain('conflict: Mine: mine is called “Mine”; theirs is called “Theirs”');
    expect(named()).toEqual(['Mine', 'b', 'c']);
    expect(readFileSync(`${chain}.theirs`, 'utf8')).toContain('"name": "Theirs"');
    git('merge', '--abort');
  });

  it('is taken back by --undo', async () => {
    expect((await taskloom(['git-setup', '--undo'], { cwd: repository })).code).toBe(0);
    expect(readFileSync(join(repository, '.git/info/attributes'), 'utf8')).not.toContain('taskloom');
    expect(git('config', '--local', '--list')).not.toContain('taskloom');
    expect(git('diff', 'start', 'shown')).toContain('"name": "B"');
  });

  it('says so where there is no repository', async () => {
    const outside = folder.folder('outside');
    expect(existsSync(join(outside, '.git'))).toBe(false);
    expect(await taskloom(['git-setup'], { cwd: outside })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not a git repository'),
    });
  });
});
