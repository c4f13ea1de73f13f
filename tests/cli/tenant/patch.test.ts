import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_BODY, MOST_OPERATIONS } from '../../../cli/tenant/http/limits.ts';
import type { Json } from '../../../lib/index.ts';
import { body } from '../support/bodies.ts';
import { type Started, TOKEN, startTenant } from '../support/localTenant.ts';

let local: Started;
let id: string;
beforeAll(async () => void (local = await startTenant()));
afterAll(async () => {
  await local.stop();
  local.remove();
});
beforeEach(async () => {
  for (const each of Array.from(local.tenant.store.tasks.keys())) await local.tenant.remove(each);
  const task = { ...body({ name: 'Extract', after: [['upstream']] }), notes: { a: 'text'.repeat(10) } };
  ({ id } = await local.tenant.create(task, 'scheduling', 'me'));
});

const send = async (text: string) => {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const answer = await fetch(`${local.host}/api/scheduling/tasks/${id}`, { method: 'PATCH', headers, body: text });
  const said = (await answer.json()) as { errors?: { code: string; title: string }[]; [key: string]: unknown };
  return {
    status: answer.status,
    task: said,
    fault: said.errors ? `${said.errors[0]!.code} ${said.errors[0]!.title}` : null,
  };
};
const patch = (...operations: readonly object[]) => send(JSON.stringify(operations));
const kept = () => local.tenant.task(id).definition;

/** Operations of which each doubles what the one before it made. */
const doubling = (count: number) => [
  { op: 'add', path: '/more', value: {} },
  { op: 'add', path: '/more/0', value: 'x'.repeat(40) },
  ...Array.from({ length: count }, (_, index) => ({ op: 'copy', from: '/more', path: `/more/${index + 1}` })),
];

describe('what a patch makes', () => {
  it.each([26, 40, 900])('is measured before it is made: %i copies of which each doubles the task', async (count) => {
    const before = kept();
    const { status, fault } = await patch(...doubling(count));
    expect([status, fault]).toEqual([
      400,
      expect.stringMatching(
        /^CHO-001 Operation \d+: it would bring what this patch writes, copies and moves to more than 1 MiB, the most that one patch may\.$/,
      ),
    ]);
    expect(kept()).toBe(before);
  });

  it('may double, as long as it stays small', async () => {
    const { status, task } = await patch(...doubling(5));
    expect([status, JSON.stringify(task['more']).length]).toEqual([200, JSON.stringify(kept()['more']).length]);
  });

  it('is not a large part copied or moved to and fro', async () => {
    await patch({ op: 'add', path: '/part', value: 'x'.repeat(400_000) });
    const there = { op: 'move', from: '/part', path: '/other' };
    const back = { op: 'move', from: '/other', path: '/part' };
    expect((await patch(there, back)).status).toBe(200);
    expect((await patch(there, back, there)).fault).toMatch(/^CHO-001 Operation 3: .* 1 MiB/);
    expect(
      (await patch(...Array.from({ length: 3 }, () => ({ op: 'copy', from: '/part', path: '/other' })))).fault,
    ).toMatch(/^CHO-001 Operation 3: .* 1 MiB/);
  });

  it('is no larger than a body, but for a task that was so before', async () => {
    await patch({ op: 'add', path: '/part', value: 'x'.repeat(600_000) });
    expect((await patch({ op: 'add', path: '/other', value: 'é'.repeat(250_000) })).fault).toBe(
      'CHO-001 The task would be larger than 1 MiB.',
    );
    const size = JSON.stringify(body({ name: 'Whole', more: { description: '' } })).length;
    const full = body({ name: 'Whole', more: { description: 'x'.repeat(LARGEST_BODY - size) } });
    ({ id } = await local.tenant.create(full, 'scheduling', 'me'));
    expect((await patch({ op: 'replace', path: '/name', value: 'Other' })).status).toBe(200);
  });

  it(`comes of ${MOST_OPERATIONS} operations at most`, async () => {
    const operations = Array.from({ length: MOST_OPERATIONS + 1 }, () => ({
      op: 'replace',
      path: '/description',
      value: '',
    }));
    expect((await patch({ op: 'add', path: '/description', value: '' }, ...operations.slice(2))).status).toBe(200);
    expect((await patch(...operations)).fault).toBe(
      `CHO-001 The patch has ${MOST_OPERATIONS + 1} operations. One patch takes ${MOST_OPERATIONS} at most.`,
    );
  });

  it('is nested no deeper than a task, whether it is sent, copied or moved so', async () => {
    const deep = (levels: number): Json => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as Json;
    expect(
      (await send(`[{"op":"add","path":"/deep","value":${'['.repeat(50_000)}${']'.repeat(50_000)}}]`)).fault,
    ).toMatch(/more than 64 levels deep/);
    expect(
      (
        await patch(
          { op: 'add', path: '/deep', value: deep(40) },
          { op: 'copy', from: '/deep', path: `/deep${'/0'.repeat(39)}` },
        )
      ).fault,
    ).toMatch(/^CHO-001 Operation 2: the task would be nested more than 64 levels deep\.$/);
    expect((await patch({ op: 'add', path: '/deep', value: deep(40) })).status).toBe(200);
  });
});

describe('a path of a patch', () => {
  it.each([
    '/__proto__/x',
    '/constructor/prototype/x',
    '/metadata/__proto__/x',
    '/constructor',
    '/__proto__',
    '/name/__proto__',
  ])('leads to no object around the task: %s', async (path) => {
    const before = kept();
    for (const operation of [
      { op: 'add', path, value: 'x' },
      { op: 'replace', path, value: 'x' },
      { op: 'remove', path },
      { op: 'copy', from: '/name', path },
      { op: 'copy', from: path, path: '/description' },
      { op: 'move', from: path, path: '/description' },
    ]) {
      expect(await patch(operation)).toMatchObject({
        status: 400,
        fault: expect.stringMatching(
          /^CHO-001 Operation 1: (?:path|from) leads through "\w+", which a patch cannot\. Send the whole task by PUT\.$/,
        ),
      });
    }
    expect(kept()).toBe(before);
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  it.each([
    '/toString',
    '/name/length',
    '/events/length',
    '/events/-1',
    '/events/00',
    '/events/1e0',
    '/events/-',
    '/events/1',
    '/nothing',
    '/valueOf/x',
  ])('leads to what the task has itself, not to %s', async (path) => {
    const before = kept();
    for (const operation of [
      { op: 'replace', path, value: 100_000_000 },
      { op: 'remove', path },
      { op: 'copy', from: path, path: '/description' },
      { op: 'move', from: path, path: '/description' },
    ]) {
      expect(await patch(operation)).toMatchObject({
        status: 400,
        fault: `CHO-001 Operation 1: there is nothing at ${path}.`,
      });
    }
    expect(kept()).toBe(before);
  });

  it('may have any other key, also one that every object answers to', async () => {
    const { status, task } = await patch(
      { op: 'add', path: '/toString', value: 'a text' },
      { op: 'copy', from: '/toString', path: '/notes/a~1b~0' },
    );
    expect([status, task['toString'], task['notes']]).toEqual([
      200,
      'a text',
      { a: 'text'.repeat(10), 'a/b~': 'a text' },
    ]);
  });

  it('adds to a list, within it and at its end', async () => {
    await patch(
      { op: 'add', path: '/notes', value: ['b'] },
      { op: 'add', path: '/notes/0', value: 'a' },
      { op: 'add', path: '/notes/-', value: 'c' },
      { op: 'add', path: '/notes/3', value: 'd' },
    );
    expect(kept()['notes']).toEqual(['a', 'b', 'c', 'd']);
    expect((await patch({ op: 'add', path: '/notes/5', value: 'f' })).fault).toBe(
      'CHO-001 Operation 1: there is nothing at /notes/5.',
    );
  });
});

it('a key __proto__ stays where it is in a task that is patched, and is written by no patch', async () => {
  const odd = JSON.parse(
    JSON.stringify(body({ name: 'Odd' })).replace('"specVersion"', '"odd":{"__proto__":{"x":1}},"specVersion"'),
  ) as object;
  ({ id } = await local.tenant.create(odd, 'scheduling', 'me'));
  expect((await patch({ op: 'replace', path: '/name', value: 'Other' })).status).toBe(200);
  expect(JSON.stringify(kept())).toContain('"odd":{"__proto__":{"x":1}}');
  for (const operation of [
    '{"op":"copy","from":"/odd","path":"/even"}',
    '{"op":"add","path":"/even","value":{"__proto__":{"x":1}}}',
  ]) {
    expect((await send(`[${operation}]`)).fault).toMatch(/^CHO-001 Operation 1: it writes a key "__proto__"/);
  }
});
