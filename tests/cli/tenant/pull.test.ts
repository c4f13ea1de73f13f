import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownFolder } from '../support/folder.ts';
import { ownTenant } from '../support/ownTenant.ts';

const folder = ownFolder();
const local = ownTenant();
beforeEach(() => local.empty());

const { taskloom } = local;
const namesIn = (text: string) => (JSON.parse(text) as { name: string }[]).map(({ name }) => name);

describe('pull', () => {
  it('takes a chain by id or name, and writes down what it was', async () => {
    const { load } = await local.createChain();
    expect(namesIn((await taskloom('pull', load)).stdout)).toHaveLength(4);
    const printed = await taskloom('pull', load, '--reach', 'downstream');
    expect(printed).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /^Pulled 2 of 5 tasks\.\n(Waits for [\w-]+, which is not in what was pulled\.\n){2}$/,
      ),
    });
    expect(namesIn(printed.stdout)).toEqual(['Load', 'Report']);
    const file = folder.file('pulled.json');
    expect(await taskloom('pull', 'Extract', '-o', file)).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'Pulled 4 of 5 tasks.\n',
    });
    expect(readFileSync(`${file}.base`, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  it('takes an app, or all, in either dialect', async () => {
    await local.createChain();
    expect(namesIn((await taskloom('pull', '--resource', 'app-of-Apart')).stdout)).toEqual(['Apart']);
    const all = await taskloom('pull', '--all', '--dialect', 'scheduling');
    expect([namesIn(all.stdout).length, all.stdout.includes('topology')]).toEqual([5, true]);
  });

  it.each([
    ['nothing', [], /name a task/],
    ['too much', ['a', '--all'], /name a task/],
    ['a name that none has', ['Nothing'], /no task has the id or the name "Nothing"/],
    ['a dialect that none is', ['--all', '--dialect', 'v2'], /--dialect takes v1, scheduling/],
  ])('refuses %s', async (_, args, message) => {
    expect(await taskloom('pull', ...args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    });
  });

  it('asks for an id where a name is not enough, and tells one that is not there', async () => {
    const ids = [await local.create({ name: 'Twin' }), await local.create({ name: 'Twin', appId: 'other' })];
    const { code, stderr } = await taskloom('pull', 'Twin');
    expect([code, ids.every((id) => stderr.includes(id))]).toEqual([2, true]);
    expect(await taskloom('pull', '11111111-1111-4111-8111-111111111111')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/is not in the tenant/),
    });
  });
});
