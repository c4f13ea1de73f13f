import tasks, { type JSONPatch, type Task, type TaskGraph } from '@qlik/api/scheduling/tasks';
import v1 from '@qlik/api/tasks';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { schedulingBody as body } from '../support/bodies.ts';
import { TOKEN } from '../support/localTenant.ts';
import { type OwnTenant, ownTenant } from '../support/ownTenant.ts';

const local = ownTenant();
let options: OwnTenant['options'];
beforeAll(() => void ({ options } = local));
afterEach(() => local.empty());

const create = async (task: Task): Promise<Task & { readonly id: string }> =>
  (await tasks.createTaskWithoutQuery(task, options)).data as Task & { readonly id: string };
const failed = (status: number, code: string, title: unknown = expect.any(String)) =>
  expect.objectContaining({
    status,
    data: { errors: [expect.objectContaining({ code, title })], traceId: expect.any(String) },
  });
const namesOf = ({ data }: { data: { data?: readonly Task[] } }): string[] =>
  data.data!.map(({ name }) => name).toSorted();

describe('what both dialects have', () => {
  it('creates, reads, replaces, deletes; the one sees what the other made', async () => {
    const { status, data } = await tasks.createTask({}, body({ name: 'Extract' }), options);
    expect([status, data.metadata]).toEqual([
      201,
      expect.objectContaining({ resourceType: 'app', topology: { isParent: false, isChild: false } }),
    ]);
    expect((await tasks.getTask(data.id!, options)).data).toEqual(data);
    expect((await v1.getTask(data.id!, options)).data).toMatchObject({ id: data.id, name: 'Extract' });
    expect((await tasks.updateTask(data.id!, body({ name: 'Renamed' }), options)).data).toMatchObject({
      name: 'Renamed',
    });
    expect((await tasks.deleteTask(data.id!, options)).status).toBe(204);
    await expect(tasks.getTask(data.id!, options)).rejects.toEqual(failed(404, 'CHO-004'));
    await expect(tasks.createTask({}, body({ name: '' }), options)).rejects.toEqual(failed(400, 'CHO-001'));
  });

  it('starts tasks and gives runs and logs', async () => {
    const { id } = await create(body({ name: 'Extract', appId: 'app' }));
    expect((await tasks.startTask(id, { source: 'me' }, options)).data).toEqual({
      message: 'Task started successfully',
    });
    await local.ran(id);
    const last = (await tasks.getTaskLastRun(id, options)).data;
    expect(last).toMatchObject({ status: 'SUCCEEDED', triggeredBy: 'me', taskName: 'Extract' });
    expect((await tasks.getTaskRuns(id, {}, options)).data.data).toEqual([last]);
    expect((await tasks.getTaskResourceRuns('app', { sort: '-endedAt' }, options)).data.data![0]).toEqual(last);
    expect((await tasks.getTaskRunLog(id, last.id, options)).data.logContent).toMatch(/SUCCEEDED/);
    const { orchestration } = (await tasks.getTask(id, options)).data.metadata!;
    expect(orchestration).toMatchObject({
      attrs: { last_run_status: 'SUCCEEDED' },
      lastRun: { id: last.id, status: 'SUCCEEDED' },
    });
    expect((await v1.getTask(id, options)).data.metadata!.orchestration).not.toHaveProperty('lastRun');
  });

  it('refuses who brings no token, in the same envelope', async () => {
    const hostConfig = { ...options.hostConfig, apiKey: `not ${TOKEN}` };
    await expect(tasks.getTasks({}, { hostConfig, noCache: true })).rejects.toEqual(failed(401, 'LOCAL-401'));
  });
});

describe('patchTask', () => {
  const patch = async (id: string, ...operations: JSONPatch) =>
    (await tasks.patchTask(id, operations, options)) as { status: number; data: Task };

  it('changes what it names, and nothing else', async () => {
    const made = await create(body({ name: 'Extract', more: { description: 'first' } }));
    const schedule = { recurrence: 'RRULE:FREQ=DAILY', startDateTime: '2026-01-01T00:00:00' };
    const { status, data } = await patch(
      made.id,
      { op: 'replace', path: '/enabled', value: false },
      { op: 'add', path: '/start', value: { schedule } },
      { op: 'remove', path: '/description' },
    );
    expect([status, data.enabled, data.start, data.description, data.states]).toEqual([
      200,
      false,
      { schedule },
      undefined,
      made.states,
    ]);
    const moved = [
      { op: 'copy', from: '/name', path: '/description' },
      { op: 'move', from: '/version', path: '/annotations' },
    ] as unknown as JSONPatch;
    await expect(patch(made.id, ...moved)).rejects.toEqual(failed(400, 'CHO-001'));
    expect((await patch(made.id, ...moved.slice(0, 1))).data.description).toBe('Extract');
  });

  it.each<[string, readonly unknown[]]>([
    ['test', [{ op: 'test', path: '/name', value: 'Extract' }]],
    ['an unknown operation', [{ op: 'set', path: '/name', value: 'x' }]],
    ['a path that leads nowhere', [{ op: 'replace', path: '/nothing/here', value: 1 }]],
    ['no path', [{ op: 'remove' }]],
    ['no value', [{ op: 'add', path: '/description' }]],
    ['no operation', ['x']],
    ['what would be no task', [{ op: 'remove', path: '/states/0' }]],
  ])('refuses %s, and changes nothing', async (_, operations) => {
    const made = await create(body({ name: 'Extract' }));
    const all = [{ op: 'replace', path: '/name', value: 'Changed' }, ...operations] as JSONPatch;
    await expect(patch(made.id, ...all)).rejects.toEqual(failed(400, 'CHO-001'));
    expect((await tasks.getTask(made.id, options)).data).toEqual(made);
  });

  it('takes the ownership, keeps what only the tenant writes, and knows no other task', async () => {
    const made = await create(body({ name: 'Extract' }));
    const operations = [
      { op: 'replace', path: '/metadata/createdBy', value: 'x' },
      { op: 'replace', path: '/id', value: 'x' },
    ] as JSONPatch;
    const { data } = (await tasks.patchTask(made.id, operations, {
      ...options,
      headers: { 'taskloom-user': 'other' },
    })) as { data: Task };
    expect([data.id, data.metadata!.createdBy, data.metadata!.ownerId]).toEqual([made.id, 'local-user', 'other']);
    await expect(patch('none', { op: 'remove', path: '/description' })).rejects.toEqual(failed(404, 'CHO-004'));
  });
});

describe('getTasks', () => {
  it.each([
    ['name eq "extract"', ['Extract']],
    ['name ne "extract"', ['Load', 'Report']],
    ['NAME Co "R" and enabled eq true', ['Extract', 'Report']],
    ['name sw "lo" or name ew "rt"', ['Load', 'Report']],
    ['not (name eq "load") and (spaceId eq "s" or resourceId eq "app-r")', ['Report']],
    ['enabled eq false', ['Load']],
    ['lastStatus pr', ['Report']],
    ['lastStatus eq "succeeded" and lastTriggeredBy eq "manual" and lastExecutedAs eq "local-user"', ['Report']],
    ['not (lastStatus pr)', ['Extract', 'Load']],
    ['createdAt gt "2020-01-01T00:00:00Z" and createdAt lt "2999-01-01T00:00:00Z"', ['Extract', 'Load', 'Report']],
    ['updatedAt le "2020-01-01T00:00:00Z"', []],
    ['spaceId eq null', ['Extract', 'Load', 'Report']],
  ])('filters by %s', async (filter, names) => {
    await create(body({ name: 'Extract' }));
    await create(body({ name: 'Load', more: { enabled: false } }));
    const { id } = await create(body({ name: 'Report', appId: 'app-r' }));
    await tasks.startTask(id, {}, options);
    await local.ran(id);
    expect(namesOf(await tasks.getTasks({ filter }, options))).toEqual(names);
  });

  it.each([
    'name',
    'name eq',
    'name eq x',
    'colour eq "red"',
    'name is "x"',
    '(name pr',
    'name pr)',
    'name pr name pr',
    'not name pr',
    'name eq "x',
    ''.padEnd(900, '('),
  ])('says where the filter %s goes wrong', async (filter) => {
    await expect(tasks.getTasks({ filter }, options)).rejects.toEqual(
      failed(400, 'CHO-001', expect.stringMatching(/^filter: /)),
    );
  });

  it('sorts by what it filters by, page by page', async () => {
    for (const name of ['C', 'A', 'B']) await create(body({ name }));
    const first = await tasks.getTasks({ sort: '+name', limit: 2 }, options);
    expect(first.data.data!.map(({ name }) => name)).toEqual(['A', 'B']);
    expect((await first.next!(options)).data.data!.map(({ name }) => name)).toEqual(['C']);
    await expect(tasks.getTasks({ sort: '+colour' as '+name' }, options)).rejects.toEqual(failed(400, 'CHO-001'));
  });

  it('gives those of a resource', async () => {
    await create(body({ name: 'A', appId: 'app' }));
    await create(body({ name: 'B' }));
    expect(namesOf(await tasks.getTasks({ resourceId: 'app' }, options))).toEqual(['A']);
  });
});

describe('graphs', () => {
  /** a -> b -> d, a -> c -> d, and c -> c. */
  async function diamond() {
    const a = await create(body({ name: 'a' }));
    const b = await create(body({ name: 'b', after: [[a.id, 'SUCCEEDED']] }));
    const c = await create(body({ name: 'c' }));
    await tasks.updateTask(c.id, body({ name: 'c', after: [[a.id, 'FAILED'], [c.id]] }), options);
    const d = await create(body({ name: 'd', after: [[b.id], [c.id]] }));
    await create(body({ name: 'apart' }));
    return { a, b, c, d, names: new Map([a, b, c, d].map(({ id, name }) => [id, name])) };
  }
  const drawn = ({ vertices, edges }: TaskGraph, names: ReadonlyMap<string, string>) => ({
    vertices: vertices!
      .map(({ taskId, attrs }) => `${names.get(taskId!)}${(attrs as { depth: number }).depth}`)
      .toSorted(),
    edges: edges!.map(({ source, target }) => `${names.get(target!)}>${names.get(source!)}`).toSorted(),
  });

  it('getTaskGraphAncestors, getTaskGraphDescendants and getTaskSubgraph lead as far as they are asked to', async () => {
    const { a, b, d, names } = await diamond();
    const edges = ['a>b', 'a>c', 'b>d', 'c>c', 'c>d'];
    expect(drawn((await tasks.getTaskGraphDescendants(a.id, {}, options)).data, names)).toEqual({
      vertices: ['a0', 'b1', 'c1', 'd2'],
      edges,
    });
    expect(drawn((await tasks.getTaskGraphAncestors(d.id, {}, options)).data, names)).toEqual({
      vertices: ['a2', 'b1', 'c1', 'd0'],
      edges,
    });
    expect(drawn((await tasks.getTaskGraphAncestors(d.id, { level: 1 }, options)).data, names)).toEqual({
      vertices: ['b1', 'c1', 'd0'],
      edges: ['b>d', 'c>d'],
    });
    const { data } = await tasks.getTaskSubgraph(b.id, { level: 100, withTask: true }, options);
    expect(drawn(data, names)).toEqual({ vertices: ['a1', 'b0', 'd1'], edges: ['a>b', 'b>d'] });
    expect(data.taskId).toBe(b.id);
    expect(data.vertices![0]).toMatchObject({
      attrs: { depth: 0, isChild: true, isParent: true },
      task: { name: 'b' },
    });
    await expect(tasks.getTaskSubgraph(b.id, { level: 0 }, options)).rejects.toEqual(failed(400, 'CHO-001'));
    await expect(tasks.getTaskSubgraph('none', {}, options)).rejects.toEqual(failed(404, 'CHO-004'));
  });

  it('getTaskGraphChildren and getTaskGraphParents list the neighbours', async () => {
    const { a, d } = await diamond();
    expect(namesOf(await tasks.getTaskGraphChildren(a.id, {}, options))).toEqual(['b', 'c']);
    expect(namesOf(await tasks.getTaskGraphChildren(a.id, { filter: 'name eq "b"' }, options))).toEqual(['b']);
    const first = await tasks.getTaskGraphParents(d.id, { limit: 1, sort: '+name' }, options);
    expect([...namesOf(first), ...namesOf(await first.next!(options))]).toEqual(['b', 'c']);
  });
});
