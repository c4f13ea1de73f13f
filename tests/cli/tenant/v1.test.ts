import tasks, { type Task } from '@qlik/api/tasks';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../support/bodies.ts';
import { type OwnTenant, ownTenant } from '../support/ownTenant.ts';

const local = ownTenant();
let options: OwnTenant['options'];
beforeAll(() => void ({ options } = local));
afterEach(() => local.empty());

const create = async (task: Task): Promise<Task & { readonly id: string }> =>
  (await tasks.createTask({}, task, options)).data as Task & { readonly id: string };
const failed = (status: number, code: string, title?: unknown) =>
  expect.objectContaining({
    status,
    data: {
      errors: [{ code, title: title ?? expect.any(String), timestamp: expect.any(String) }],
      traceId: expect.stringMatching(/^[\da-f]{32}$/),
    },
  });

describe('createTask', () => {
  it('answers 201 with what the service adds, off unless it is switched on', async () => {
    const { enabled: _, ...off } = body({
      name: 'Extract',
      appId: 'app-1',
      more: { metadata: { usage: 'DATAFLOW_PREP', spaceId: 'space-1' } },
    });
    const { status, data, headers } = await tasks.createTask(
      {},
      { ...off, id: 'mine', resourceId: 'other' } as Task,
      options,
    );
    expect(status).toBe(201);
    expect(headers.get('taskloom-tenant')).toBe('local');
    expect(data).toMatchObject({
      name: 'Extract',
      enabled: false,
      resourceId: 'app-1',
      states: off.states!,
      events: [],
    });
    expect(data.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
    expect(data.metadata).toMatchObject({
      usage: 'DATAFLOW_PREP',
      spaceId: 'space-1',
      ownerId: 'local-user',
      createdBy: 'local-user',
      tenantId: 'local',
    });
    expect(data.metadata!.createdAt).toBe(data.metadata!.updatedAt);
  });

  it('remembers the reload task that it is migrated from', async () => {
    const { data } = await tasks.createTask({ migrateFrom: 'old-1' }, body({ name: 'Extract' }), options);
    expect(data.metadata!.migratedFrom).toBe('old-1');
  });

  it.each<[string, unknown, RegExp]>([
    ['no object', ['a'], /not a JSON object/],
    ['no name', { ...body({ name: 'x' }), name: ' ' }, /no name/],
    ['no state', { ...body({ name: 'x' }), states: [] }, /0 states instead of 1/],
    ['two states', { ...body({ name: 'x' }), states: [{}, {}] }, /2 states instead of 1/],
    [
      'no action',
      { ...body({ name: 'x' }), states: [{ onEvents: [{ eventRefs: [], actions: [] }] }] },
      /0 Actions instead of 1/,
    ],
    ['no app', body({ name: 'x', appId: '' }), /names no app/],
    ['a start without a schedule', { ...body({ name: 'x' }), start: { stateName: 'Reload' } }, /no StartdefOneOf/],
    ['no specVersion', { ...body({ name: 'x' }), specVersion: undefined }, /specVersion/],
  ])('refuses a body with %s: CHO-001', async (_, bad, title) => {
    await expect(tasks.createTask({}, bad as Task, options)).rejects.toEqual(
      failed(400, 'CHO-001', expect.stringMatching(title)),
    );
  });

  it('refuses a schedule that cannot be, or is over: CHO-017', async () => {
    for (const schedule of [
      { recurrence: 'FREQ=SOMETIMES' },
      { recurrence: 'FREQ=DAILY', endDateTime: '2020-01-01T00:00:00Z' },
    ]) {
      const more = { start: { stateName: 'Reload', schedule } };
      await expect(tasks.createTask({}, body({ name: 'x', more }), options)).rejects.toEqual(failed(400, 'CHO-017'));
    }
  });

  it('refuses the eleventh task of a resource: CHO-014', async () => {
    for (let count = 0; count < 10; count += 1) await create(body({ name: `Task ${count}`, appId: 'full' }));
    await expect(create(body({ name: 'Eleventh', appId: 'full' }))).rejects.toEqual(failed(422, 'CHO-014'));
    await expect(create(body({ name: 'Elsewhere', appId: 'empty' }))).resolves.toBeDefined();
  });
});

describe('getTasks', () => {
  const make = async (count: number): Promise<string[]> => {
    const names = Array.from({ length: count }, (_, index) => `Task ${index}`);
    for (const name of names) await create(body({ name }));
    return names;
  };
  const namesOf = ({ data }: { data: { data?: readonly Task[] } }): string[] => data.data!.map(({ name }) => name);

  it('gives what was changed last first, twenty at a time, and leads on and back', async () => {
    const names = await make(45);
    const first = await tasks.getTasks({}, options);
    expect(namesOf(first)).toEqual(names.toReversed().slice(0, 20));
    expect(first.prev).toBeUndefined();
    expect(first.data.links!.next!.href).toMatch(new RegExp(`^${local.host}/api/v1/tasks\\?`));
    const second = await first.next!(options);
    const third = await second.next!(options);
    expect([...namesOf(first), ...namesOf(second), ...namesOf(third)]).toEqual(names.toReversed());
    expect(third.next).toBeUndefined();
    expect(namesOf(await third.prev!(options))).toEqual(namesOf(second));
  });

  it('tells none twice and misses none when tasks go and come between pages', async () => {
    const names = await make(30);
    const first = await tasks.getTasks({ sort: '+createdAt', limit: 10 }, options);
    await tasks.deleteTask(first.data.data![9]!.id!, options);
    await tasks.deleteTask(first.data.data![0]!.id!, options);
    await create(body({ name: 'Late' }));
    const second = await first.next!(options);
    expect(namesOf(second)).toEqual(names.slice(10, 20));
  });

  it.each(['+createdAt', '-createdAt', '+updatedAt', '-updatedAt'] as const)('sorts by %s', async (sort) => {
    await make(3);
    const [first] = (await tasks.getTasks({ sort: '+createdAt' }, options)).data.data!;
    await tasks.updateTask(first!.id!, body({ name: first!.name }), options);
    const up = sort.endsWith('createdAt') ? ['Task 0', 'Task 1', 'Task 2'] : ['Task 1', 'Task 2', 'Task 0'];
    expect(namesOf(await tasks.getTasks({ sort }, options))).toEqual(sort.startsWith('+') ? up : up.toReversed());
  });

  it('gives those of a resource', async () => {
    await make(2);
    expect(namesOf(await tasks.getTasks({ resourceId: 'app-of-Task 1' }, options))).toEqual(['Task 1']);
    expect(namesOf(await tasks.getTasks({ resourceId: 'other' }, options))).toEqual([]);
  });

  it.each([
    { limit: 0 },
    { limit: 101 },
    { page: 'x' },
    { sort: '+name' as '+createdAt' },
    { sort: 'createdAt' as '+createdAt' },
  ])('answers 400 to %o', async (query) => {
    await expect(tasks.getTasks(query, options)).rejects.toEqual(failed(400, 'CHO-001'));
  });
});

describe('getTask, updateTask, deleteTask', () => {
  it('read, replace and delete', async () => {
    const made = await create(
      body({ name: 'Extract', more: { description: 'first', metadata: { usage: 'DATAFLOW_PREP', spaceId: 's' } } }),
    );
    expect((await tasks.getTask(made.id, options)).data).toEqual(made);
    const { data } = await tasks.updateTask(
      made.id,
      { ...body({ name: 'Renamed', appId: 'app-2' }), metadata: {} },
      options,
    );
    expect(data).toMatchObject({
      id: made.id,
      name: 'Renamed',
      resourceId: 'app-2',
      metadata: { createdAt: made.metadata!.createdAt, usage: 'ANALYTICS' },
    });
    expect(data.metadata!.updatedAt! > made.metadata!.updatedAt!).toBe(true);
    expect((await tasks.getTask(made.id, options)).data).toEqual(data);
    expect((await tasks.deleteTask(made.id, options)).status).toBe(204);
    await expect(tasks.getTask(made.id, options)).rejects.toEqual(failed(404, 'CHO-004'));
  });

  it('a PUT resets what it leaves out, and its author owns the task from then on', async () => {
    const made = await create(
      body({ name: 'Extract', more: { description: 'first', annotations: ['a'], metadata: { spaceId: 's' } } }),
    );
    const { enabled: _, ...off } = body({ name: 'Extract' });
    const { data } = await tasks.updateTask(made.id, off, { ...options, headers: { 'taskloom-user': 'someone-else' } });
    expect([data.description, data.annotations, data.enabled, data.metadata!.spaceId]).toEqual([
      undefined,
      undefined,
      false,
      undefined,
    ]);
    expect(data.metadata).toMatchObject({ ownerId: 'someone-else', createdBy: 'local-user', disabledCode: 'MANUALLY' });
  });

  it('answer 404 where there is no such task', async () => {
    await expect(tasks.getTask('none', options)).rejects.toEqual(failed(404, 'CHO-004'));
    await expect(tasks.updateTask('none', body({ name: 'x' }), options)).rejects.toEqual(failed(404, 'CHO-004'));
    await expect(tasks.deleteTask('none', options)).rejects.toEqual(failed(404, 'CHO-004'));
    await expect(tasks.startTask('none', {}, options)).rejects.toEqual(failed(404, 'CHO-004'));
    await expect(tasks.getTaskRuns('none', {}, options)).rejects.toEqual(failed(404, 'CHO-004'));
    await expect(tasks.getLastTaskRun('none', options)).rejects.toEqual(failed(404, 'CHO-004'));
  });
});

describe('startTask and the runs', () => {
  it('starts a task by hand, or for the one who is named', async () => {
    const { id } = await create(body({ name: 'Extract' }));
    expect((await tasks.startTask(id, {}, options)).data.message).toBe('Task started successfully');
    await local.ran(id);
    await tasks.startTask(id, { source: 'deployment' }, options);
    await local.ran(id, 2);
    const { data } = await tasks.getTaskRuns(id, {}, options);
    expect(data.data!.map(({ triggeredBy }) => triggeredBy)).toEqual(['deployment', 'manual']);
    expect(data.data![0]).toMatchObject({
      taskId: id,
      taskName: 'Extract',
      resourceId: 'app-of-Extract',
      status: 'SUCCEEDED',
      executedAs: 'local-user',
      workerType: 'reloads',
      startedAt: expect.any(String),
      endedAt: expect.any(String),
      taskMeta: { usage: 'ANALYTICS' },
    });
    expect((await tasks.getLastTaskRun(id, options)).data).toEqual(data.data![0]);
  });

  it('does not start one that is disabled', async () => {
    const { id } = await create(body({ name: 'Extract', more: { enabled: false } }));
    await expect(tasks.startTask(id, {}, options)).rejects.toEqual(
      failed(400, 'CHO-001', expect.stringMatching(/disabled/)),
    );
    await expect(tasks.getLastTaskRun(id, options)).rejects.toEqual(failed(404, 'CHO-004', 'The task has never run.'));
  });

  it('gives the runs of a task and of a resource, sorted and in pages', async () => {
    const [one, two] = [
      await create(body({ name: 'One', appId: 'app' })),
      await create(body({ name: 'Two', appId: 'app' })),
    ];
    for (const { id } of [one, two, one, two]) await tasks.startTask(id, {}, options);
    await local.ran(one.id, 2);
    await local.ran(two.id, 2);
    expect(
      (await tasks.getTaskRuns(one.id, { sort: '+startedAt' }, options)).data.data!.map(({ taskName }) => taskName),
    ).toEqual(['One', 'One']);
    const first = await tasks.getTasksResourceRuns('app', { limit: 3, sort: '+taskId' }, options);
    const rest = await first.next!(options);
    const ids = [...first.data.data!, ...rest.data.data!].map(({ taskId }) => taskId);
    expect(ids).toEqual([one.id, one.id, two.id, two.id].toSorted());
    await expect(tasks.getTasksResourceRuns('app', { sort: '+name' as '+status' }, options)).rejects.toEqual(
      failed(400, 'CHO-001'),
    );
  });

  it('gives the log as JSON, and as text to those who want that', async () => {
    const { id } = await create(body({ name: 'Extract', more: { annotations: ['taskloom:outcome=failed'] } }));
    await tasks.startTask(id, {}, options);
    await local.ran(id);
    const run = (await tasks.getLastTaskRun(id, options)).data;
    const { logContent } = (await tasks.getTaskRunLog(id, run.id, options)).data;
    expect(logContent).toMatch(/local tenant[^]*Error: [^]*ended with FAILED/);
    const plain = await tasks.getTaskRunLog(id, run.id, { ...options, headers: { Accept: 'text/plain' } });
    expect(plain.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(plain.data).toBe(logContent);
    await expect(tasks.getTaskRunLog(id, 'none', options)).rejects.toEqual(failed(404, 'CHO-004'));
  });
});
