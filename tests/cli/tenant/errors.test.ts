import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES, compile } from '../../../lib/index.ts';
import { renameTasks } from '../../../lib/tenant/index.ts';
import { openText } from '../../support/openText.ts';
import { ownFolder } from '../support/folder.ts';
import { inProcess } from '../support/inProcess.ts';
import { ownTenant } from '../support/ownTenant.ts';

const CASES = new URL('../../lib/check/cases/', import.meta.url);
const ERRORS = RULES.filter(({ severity }) => severity === 'error').map(({ code }) => code);

const folder = ownFolder();
const local = ownTenant();

/** What is bad by a rule, of tasks that are all new; alone in a folder. */
function badFile(code: string): { readonly file: string; readonly beside: string; readonly dialect: string } {
  const { chain } = openText(readFileSync(new URL(`${code}.bad.json`, CASES), 'utf8'));
  const tasks = compile(chain);
  const ids = new Map(tasks.map(({ id }): [string, string] => [String(id), `new:${String(id)}`]));
  const beside = folder.file(code);
  mkdirSync(beside);
  const file = join(beside, 'bad.json');
  writeFileSync(file, JSON.stringify(renameTasks(tasks, ids)));
  return { file, beside, dialect: chain.dialect };
}

describe.each(ERRORS)('what has the error %s', (code) => {
  it('is named by check and plan, and not sent by apply; unless the rule is set lower', async () => {
    const { file, beside, dialect } = badFile(code);
    const taskloom = (command: string, ...more: string[]) =>
      inProcess(command, file, '--dialect', dialect, ...(command === 'check' ? [] : ['--data', local.data]), ...more);
    expect((await taskloom('check')).code).toBe(1);
    const planned = await taskloom('plan');
    expect(planned).toMatchObject({ code: 1, stdout: expect.stringMatching(/^error: /m) });
    const plan = JSON.parse((await taskloom('plan', '--format', 'json')).stdout) as {
      consequences: { code: string; severity: string; tasks: string[] }[];
    };
    const errors = plan.consequences.filter(({ severity }) => severity === 'error');
    expect(errors.map((each) => each.code)).toContain(
      { 'duplicate-id': 'same-id', 'too-many-tasks': 'full' }[code] ?? code,
    );
    expect(errors.every(({ tasks }) => tasks.length > 0)).toBe(true);
    expect(await taskloom('apply')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/Nothing was applied\.\n$/),
    });
    expect(local.tenant.store.tasks.size).toBe(0);

    // two tasks of one id cannot be told apart, whatever a rule is set to
    if (code === 'duplicate-id') return;
    const rules = Object.fromEntries(
      errors.map((each) => [each.code === 'full' ? 'too-many-tasks' : each.code, 'warning']),
    );
    writeFileSync(join(beside, '.taskloom.json'), JSON.stringify({ rules }));
    expect(await taskloom('plan')).toMatchObject({ code: 0, stdout: expect.not.stringMatching(/^error: /m) });
  });
});
