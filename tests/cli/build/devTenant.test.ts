import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DevServer, makeHome, startDevServer } from '../../support/devServer.ts';
import { body } from '../support/bodies.ts';

const home = makeHome();
let server: DevServer;
beforeAll(async () => void (server = await startDevServer('tenant')));
afterAll(async () => {
  await server.close();
  home.remove();
});

/** The page as a browser asks for it, and what it may say with its cookie. */
async function cookie(): Promise<string> {
  const page = await fetch(server.origin, { headers: { 'sec-fetch-dest': 'document', accept: 'text/html' } });
  expect(await page.text()).toContain('Taskloom');
  return page.headers.getSetCookie()[0]!.split(';')[0]!;
}

const ask = (headers: Record<string, string>, init: RequestInit = {}) =>
  fetch(`${server.origin}/api/v1/tasks`, { ...init, headers });

it('serves the local tenant beside the page that is worked on, under the same checks', async () => {
  const session = await cookie();
  const made = await ask(
    { cookie: session, 'content-type': 'application/json' },
    { method: 'POST', body: JSON.stringify(body({ name: 'Extract' })) },
  );
  expect(made.status).toBe(201);
  expect((await ask({})).status).toBe(401);
  expect((await ask({ cookie: session, origin: 'http://127.0.0.1:1' })).status).toBe(403);
  expect((await fetch(`${server.origin}/main.tsx`)).headers.getSetCookie()).toEqual([]);
});

it('lets go of it when it ends, so that the next finds all as it was', async () => {
  await server.close();
  server = await startDevServer('tenant');
  const { data } = (await (await ask({ cookie: await cookie() })).json()) as { data: { name: string }[] };
  expect(data.map(({ name }) => name).toSorted()).toEqual(['Extract', 'Load exchange rates']);
});
