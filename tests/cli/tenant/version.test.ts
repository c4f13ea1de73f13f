import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { callsTo, catalogueApiTo } from '../../../cli/remote/connect.ts';
import { passedOn } from '../../../cli/remote/relayAnswers.ts';

let server: Server;
let host: string;
const versions: unknown[] = [];
beforeAll(async () => {
  server = createServer((asked, answer) => {
    if (asked.url!.startsWith('/api/')) versions.push(asked.headers['qlik-api-version']);
    answer.writeHead(200, {
      'content-type': 'application/json',
      deprecation: '@1767225600',
      sunset: 'Wed, 30 Sep 2026 23:59:59 GMT',
    });
    answer.end('{"data": []}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

it('every request says which version it is made for, and what is deprecated is said once', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const calls = await callsTo(host, { apiKey: 'a-key' }, 'v1');
  await calls.list({});
  await calls.list({});
  await (await catalogueApiTo(host, { apiKey: 'a-key' })).items({});
  const lines = said.mock.calls.map(([text]) => String(text));
  said.mockRestore();
  expect(versions).toEqual(['2026-11', '2026-11', '2026-11']);
  expect(lines).toEqual([
    'taskloom: the tenant says that this part of its API is deprecated and ends on 2026-09-30.\n',
  ]);
});

it('the relay passes on to the page what a tenant says of the end of its API, and no other header', async () => {
  const calls = await callsTo(host, { apiKey: 'a-key' }, 'v1');
  const answer = await calls.list({});
  const app = new Hono().get('/', (context) => passedOn(context, answer));
  const { headers } = await app.request('/');
  expect([...headers.keys()]).toEqual(['content-type', 'deprecation', 'sunset']);
  expect(headers.get('sunset')).toBe('Wed, 30 Sep 2026 23:59:59 GMT');
});
