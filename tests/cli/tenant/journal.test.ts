import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApplyHead } from '../../../cli/remote/journalFile.ts';
import { TenantFault } from '../../../cli/tenant/fault.ts';
import type { ApplyEntry, ApplyStep } from '../../../lib/tenant/index.ts';
import { body } from '../support/bodies.ts';
import { ownFolder } from '../support/folder.ts';
import { ownTenant } from '../support/ownTenant.ts';

const folder = ownFolder();
const local = ownTenant();

const { taskloom } = local;

let count = 0;
/**
 * A file of which A is made, B is refused, and a task that was pulled is to go; and a task that nothing of it is about.
 */
async function cutOff() {
  const gone = await local.tenant.create(body({ name: 'Gone' }), 'v1', 'me');
  const victim = await local.tenant.create(body({ name: 'Victim' }), 'v1', 'me');
  const file = folder.file(
    `cut-${(count += 1)}.json`,
    JSON.stringify(['A', 'B'].map((name) => ({ id: `new:${name}`, ...body({ name }) }))),
  );
  writeFileSync(`${file}.base`, JSON.stringify([local.tenant.task(gone.id).definition]));
  const create = local.tenant.create.bind(local.tenant);
  const spy = vi.spyOn(local.tenant, 'create').mockImplementation(async (...args) => {
    if ((args[0] as { name: string }).name === 'B') throw new TenantFault('CHO-003', 'You may not do this.');
    return create(...args);
  });
  expect((await taskloom('apply', file, '--delete')).code).toBe(1);
  spy.mockRestore();
  return { file, gone: gone.id, victim: victim.id };
}

/** Rewrites a journal as somebody else may. */
function forge(file: string, change: (head: ApplyHead, entries: ApplyEntry[]) => readonly unknown[]): void {
  const [head, ...entries] = readFileSync(`${file}.apply`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown) as [ApplyHead, ...ApplyEntry[]];
  writeFileSync(
    `${file}.apply`,
    change(head, entries)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
}

const withSteps = (head: ApplyHead, steps: readonly ApplyStep[]): ApplyHead => ({
  ...head,
  plan: { ...head.plan, steps },
});

beforeEach(() => local.empty());

describe('a journal that waits', () => {
  it('is what plan shows: what is left, in its order, and how to go on', async () => {
    const { file, gone } = await cutOff();
    const { code, stdout } = await taskloom('plan', file);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(
        /^An apply of \S+cut-\d+\.json at http:\S+ was interrupted after 1 of 5 requests: \S+\.apply says so\. What is left of it:$/,
      ),
      '+ create  B (new:B)',
      `- delete  Gone (${gone})`,
      '~ enable  B (new:B)',
      '~ enable  A (new:A)',
      'Run "taskloom apply" again to finish it, or with --restart to plan again.',
      '',
    ]);
    const json = JSON.parse((await taskloom('plan', file, '--format', 'json')).stdout) as {
      steps: unknown[];
      cutOff: object;
    };
    expect([json.steps.length, json.cutOff]).toEqual([
      4,
      { journal: `${file}.apply`, origin: local.host, done: 1, of: 5 },
    ]);
  });

  it('deletes nothing that is not agreed to anew', async () => {
    const { file } = await cutOff();
    const before = readFileSync(`${file}.apply`, 'utf8');
    expect(await taskloom('apply', file)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /- delete {2}Gone[^]*Nothing was applied: 1 task would be deleted\. Add --delete to delete it\.\n$/,
      ),
    });
    expect(readFileSync(`${file}.apply`, 'utf8')).toBe(before);
    expect((await taskloom('apply', file, '--delete')).code).toBe(0);
    expect(local.names().toSorted()).toEqual(['A', 'B', 'Victim']);
  });
});

describe('a journal that somebody changed is not gone on with, and the tenant stays as it is', () => {
  it.each<[string, RegExp, (head: ApplyHead, entries: ApplyEntry[], victim: string) => readonly unknown[]]>([
    [
      'it deletes a task that the file does not',
      /would delete Victim \(\S+\), which \S+ does not ask for\./,
      (head, entries, victim) => [
        withSteps(head, [...head.plan.steps, { action: 'delete', task: victim, name: 'Victim' }]),
        ...entries,
      ],
    ],
    [
      'it writes over a task',
      /would update A \(\S+\), which/,
      (head, entries, victim) => [
        withSteps(head, [{ ...head.plan.steps[0]!, action: 'update', task: victim } as ApplyStep]),
        ...entries.slice(0, 0),
      ],
    ],
    [
      'it sends another definition',
      /would enable A \(new:A\), which/,
      (head, entries) => [
        withSteps(
          head,
          head.plan.steps.map((step) =>
            step.action === 'enable' && step.name === 'A'
              ? { ...step, body: { ...step.body, description: 'evil' } }
              : step,
          ),
        ),
        ...entries,
      ],
    ],
    [
      'it says that it has made a task that is another',
      /says that A was created as \S+, but that task is another\./,
      (head, entries, victim) => [
        head,
        ...entries.map((entry) => (entry.state === 'done' && entry.id ? { ...entry, id: victim } : entry)),
      ],
    ],
    [
      'it says that all was done, and made what is another task',
      /says that A was created as \S+, but that task is another\./,
      (head, _, victim) => [
        head,
        ...head.plan.steps.map((step, index) => ({
          step: index,
          state: 'done',
          ...(step.action === 'create' ? { id: victim } : {}),
        })),
      ],
    ],
    [
      'it says nothing that can be read',
      /is not a journal of an apply\. Delete it to begin anew\./,
      (head) => [head, { step: 'x', state: 'done' }],
    ],
    ['its plan is none', /is not a journal of an apply\./, (head) => [{ ...head, plan: { version: 1 } }]],
  ])('where %s', async (_, why, change) => {
    const { file, victim } = await cutOff();
    const before = JSON.stringify([...local.tenant.store.tasks.values()].map(({ definition }) => definition));
    forge(file, (head, entries) => change(head, entries, victim));
    for (const command of ['plan', 'apply'] as const) {
      const told = await taskloom(command, file, ...(command === 'apply' ? ['--delete'] : []));
      expect([told.code !== 0, told.stdout, told.stderr]).toEqual([true, '', expect.stringMatching(why)]);
    }
    expect(JSON.stringify([...local.tenant.store.tasks.values()].map(({ definition }) => definition))).toBe(before);
  });

  it('where it leads to another, round and round', async () => {
    const [one, two] = ['one.json', 'two.json'].map((name) => folder.file(name, '[]'));
    writeFileSync(`${one}.apply`, `${JSON.stringify({ taskloom: 'apply', journal: `${two}.apply` })}\n`);
    writeFileSync(`${two}.apply`, `${JSON.stringify({ taskloom: 'apply', journal: `${one}.apply` })}\n`);
    expect(await taskloom('plan', one!)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/two\.json\.apply is not a journal of an apply/),
    });
  });
});

it('files beside a file replace a link in their place, and leave alone what it leads to', async () => {
  const file = folder.file('linked.json', JSON.stringify([{ id: 'new:A', ...body({ name: 'A' }) }]));
  const elsewhere = folder.file('elsewhere.txt', 'precious');
  symlinkSync(elsewhere, `${file}.apply.new`);
  symlinkSync(elsewhere, `${file}.base`);
  // a link to an empty file is an apply that has written down nothing yet
  const empty = folder.file('empty.txt', '');
  symlinkSync(empty, `${file}.apply`);
  writeFileSync(elsewhere, '[]');
  expect((await taskloom('apply', file)).code).toBe(0);
  expect([readFileSync(elsewhere, 'utf8'), readFileSync(empty, 'utf8'), existsSync(`${file}.apply`)]).toEqual([
    '[]',
    '',
    false,
  ]);
  expect([lstatSync(`${file}.base`).isSymbolicLink(), JSON.parse(readFileSync(`${file}.base`, 'utf8'))]).toEqual([
    false,
    [expect.objectContaining({ name: 'A' })],
  ]);
});
