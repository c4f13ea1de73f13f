import { describe, expect, it } from 'vitest';
import { pull, tenantClient } from '../../../lib/tenant/index.ts';
import { task } from './chain.ts';
import { fakeTenant } from './fakeTenant.ts';

describe('a pull', () => {
  const actual = [
    task({ id: 'a' }),
    task({ id: 'b', after: [['a'], ['far']] }),
    task({ id: 'c', after: [['b']] }),
    task({ id: 'side' }),
    task({ id: 'd', after: [['c'], ['side']], app: 'app' }),
    task({ id: 'apart' }),
  ];
  const client = tenantClient(fakeTenant(actual).calls, 'v1');
  const ids = ({ definitions }: Awaited<ReturnType<typeof pull>>) => definitions.map(({ id }) => id);

  it('takes a task and all that is connected with it, either way', async () => {
    const pulled = await pull(client, { tasks: ['b'] });
    expect([ids(pulled), pulled.externals, pulled.missing]).toEqual([['a', 'b', 'c', 'side', 'd'], ['far'], []]);
    expect(ids(await pull(client, { tasks: ['side'] }))).toEqual(['a', 'b', 'c', 'side', 'd']);
  });

  it.each([
    ['upstream', ['a', 'b']],
    ['downstream', ['b', 'c', 'd']],
    ['only', ['b']],
  ] as const)('takes %s alone where that is asked for', async (reach, expected) => {
    expect(ids(await pull(client, { tasks: ['b'] }, { reach }))).toEqual(expected);
  });

  it('has as external what the tasks wait for and were not pulled', async () => {
    expect((await pull(client, { tasks: ['d'] }, { reach: 'only' })).externals).toEqual(['c', 'side']);
  });

  it('takes the tasks of a resource, or all, and says what is not there', async () => {
    expect((await pull(client, { tasks: ['nothing', 'apart'] })).missing).toEqual(['nothing']);
    expect(ids(await pull(client, 'all')).length).toBe(6);
    const resourceful = tenantClient(
      fakeTenant(actual.map((each) => ({ ...each, resourceId: `app of ${String(each['id'])}` }))).calls,
      'v1',
    );
    expect(ids(await pull(resourceful, { resource: 'app of apart' }))).toEqual(['apart']);
  });
});
