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

  it('takes a task and all up- and downstream of it; what these wait for besides is external', async () => {
    const pulled = await pull(client, { tasks: ['b'] });
    expect([ids(pulled), pulled.externals, pulled.missing]).toEqual([['a', 'b', 'c', 'd'], ['far', 'side'], []]);
    expect(ids(await pull(client, { tasks: ['side'] }))).toEqual(['side', 'd']);
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
