import tasks, { type Task } from '@qlik/api/scheduling/tasks';
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

describe('the creators of a few words', () => {
  const make = async (kind: string, said: object) => {
    const response = await fetch(`${local.host}/api/scheduling/tasks/resources/app-1/actions/reload/${kind}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(said),
    });
    return { status: response.status, data: (await response.json()) as Task & { errors?: { code: string }[] } };
  };

  it('on-time-schedule', async () => {
    const { status, data } = await make('on-time-schedule', {
      name: 'Nightly',
      enabled: true,
      recurrence: 'RRULE:FREQ=DAILY',
      timezone: 'Europe/Oslo',
    });
    expect([status, data.resourceId, data.start!.schedule]).toEqual([
      201,
      'app-1',
      { recurrence: 'RRULE:FREQ=DAILY', timezone: 'Europe/Oslo' },
    ]);
    expect((await make('on-time-schedule', { name: 'Nightly', recurrence: 'x' })).data.errors![0]!.code).toBe(
      'CHO-017',
    );
  });

  it('on-task-event', async () => {
    const upstream = await create(body({ name: 'Up', more: { metadata: { spaceId: 'space-1' } } }));
    const { data } = await make('on-task-event', {
      name: 'Down',
      enabled: true,
      onTaskId: upstream.id,
      onTaskStatus: 'succeeded',
    });
    expect(
      data.events![0]!.correlation!.map(({ contextAttributeName: name, contextAttributeValue: value }) => [
        name,
        value,
      ]),
    ).toEqual([
      ['id', upstream.id],
      ['status', 'SUCCEEDED'],
      ['spaceId', 'space-1'],
      ['appId', 'app-of-Up'],
    ]);
    await tasks.startTask(upstream.id, {}, options);
    await local.ran(data.id!);
    expect(
      (await make('on-task-event', { name: 'x', onTaskId: 'none', onTaskStatus: 'any' })).data.errors![0]!.code,
    ).toBe('CHO-016');
    expect(
      (await make('on-task-event', { name: 'x', onTaskId: upstream.id, onTaskStatus: 'late' })).data.errors![0]!.code,
    ).toBe('CHO-001');
  });

  it('on-dataset-updated, which nothing here can start', async () => {
    const { status, data } = await make('on-dataset-updated', { name: 'x' });
    expect([status, data.errors![0]!.code]).toEqual([422, 'CHO-030']);
  });
});
