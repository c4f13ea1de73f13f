import { expect, it } from 'vitest';
import { type PlainRequest, httpTaskApi, tenantClient } from '../../../lib/tenant/index.ts';

/** A tenant that answers with these in turn, and what it was asked. */
function asked(...answers: readonly unknown[]) {
  const requests: string[] = [];
  const calls = httpTaskApi('scheduling', async ({ method, path }: PlainRequest) => {
    requests.push(`${method} ${path}`);
    return { status: 200, data: answers[requests.length - 1] };
  });
  return { client: tenantClient(calls, 'scheduling'), requests };
}

const page = (id: string | null, href?: string) => ({
  data: id === null ? [] : [{ id }],
  links: href === undefined ? {} : { next: { href } },
});

it('a list is asked for a hundred at a time, each page by its cursor', async () => {
  const { client, requests } = asked(page('a', 'https://t/api/scheduling/tasks?limit=100&page=a%26b#x'), page('b'));
  expect(await client.list({ sort: '+name', filter: 'name co "50 %"' })).toEqual([{ id: 'a' }, { id: 'b' }]);
  const query = '/api/scheduling/tasks?sort=%2Bname&filter=name%20co%20%2250%20%25%22&limit=100';
  expect(requests).toEqual([`GET ${query}`, `GET ${query}&page=a%26b`]);
});

it('a list that goes on at no page is an error, not the end', async () => {
  await expect(asked(page('a', 'https://t/more')).client.list()).rejects.toThrow(
    'The list continues at https://t/more, which names no page.',
  );
});

it('a page of nothing is not the end, where it leads on', async () => {
  expect(await asked(page(null, 'https://t/?page=x'), page('a')).client.list()).toEqual([{ id: 'a' }]);
});

it('no more runs are asked for than are wanted', async () => {
  const { client, requests } = asked(page('a', 'https://t/?page=x'), page('b', 'https://t/?page=y'), page('c'));
  expect(await client.runs({ task: 'a-b' }, { most: 2 })).toEqual([{ id: 'a' }, { id: 'b' }]);
  expect(requests).toEqual([
    'GET /api/scheduling/tasks/a-b/runs?limit=2',
    'GET /api/scheduling/tasks/a-b/runs?limit=2&page=x',
  ]);
});

it.each(['', '.', '..', '../local', 'a/b', 'a?b', 'a%2fb', 'a b', 'ä', 'a'.repeat(129)])(
  'nothing is asked for by %j, which cannot be an id',
  async (id) => {
    const { client, requests } = asked();
    await expect(client.read(id)).rejects.toMatchObject({ status: 404, isRefusal: true });
    expect(await client.lastRun(id)).toBeNull();
    expect(requests).toEqual([]);
  },
);

it('a list that goes round in a circle ends, and one that does not end too', async () => {
  const round = asked(page('a', 'https://t/?page=x'), page('b', 'https://t/?page=y'), page('c', 'https://t/?page=x'));
  await expect(round.client.list()).rejects.toThrow('The list returned a page again, so it would never end.');
  expect(round.requests.length).toBe(3);
  const endless = asked(...Array.from({ length: 2_002 }, (_, index) => page(`t${index}`, `https://t/?page=${index}`)));
  await expect(endless.client.list()).rejects.toThrow('The list has more than 2000 pages, the most that are read.');
});
