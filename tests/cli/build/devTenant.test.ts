import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type ViteDevServer, createServer } from 'vite';
import { body } from '../support/bodies.ts';
import { ownFolder } from '../support/folder.ts';

const folder = ownFolder();
let server: ViteDevServer;
let origin: string;

async function start(): Promise<void> {
  for (const name of ['HOME', 'XDG_DATA_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, folder.path);
  server = await createServer({
    configFile: 'vite.config.ts',
    cacheDir: folder.file('cache'),
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, ws: false },
  });
  await server.listen();
  origin = new URL(server.resolvedUrls!.local[0]!).origin;
}
beforeAll(start);
afterAll(() => server.close());
afterEach(() => vi.unstubAllEnvs());

/** The page as a browser asks for it, and what it may say with its cookie. */
async function cookie(): Promise<string> {
  const page = await fetch(origin, { headers: { 'sec-fetch-dest': 'document', accept: 'text/html' } });
  expect(await page.text()).toContain('Taskloom');
  return page.headers.getSetCookie()[0]!.split(';')[0]!;
}

it('serves the local tenant beside the page that is worked on, under the same checks', async () => {
  const session = await cookie();
  const headers = { cookie: session, 'content-type': 'application/json' };
  const made = await fetch(`${origin}/api/v1/tasks`, { method: 'POST', headers, body: JSON.stringify(body({ name: 'Extract' })) });
  expect(made.status).toBe(201);
  expect((await fetch(`${origin}/api/v1/tasks`)).status).toBe(401);
  expect((await fetch(`${origin}/api/v1/tasks`, { headers: { cookie: session, origin: 'http://127.0.0.1:1' } })).status).toBe(403);
  expect((await fetch(`${origin}/main.tsx`)).headers.getSetCookie()).toEqual([]);
});

it('lets go of it when it ends, so that the next finds all as it was', async () => {
  await server.close();
  await start();
  const tasks = await fetch(`${origin}/api/v1/tasks`, { headers: { cookie: await cookie() } });
  expect(((await tasks.json()) as { data: { name: string }[] }).data.map(({ name }) => name)).toEqual(['Extract']);
});
