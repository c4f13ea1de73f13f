import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dataFolder } from '../../../cli/io/places.ts';
import { openTenant } from '../../../cli/tenant/openTenant.ts';
import { USUAL_SETTINGS } from '../../../cli/tenant/settings.ts';
import { LocalTenant } from '../../../cli/tenant/tenant.ts';
import { body } from '../support/bodies.ts';
import { type Started, TOKEN, startTenant } from '../support/localTenant.ts';

let local: Started;
beforeAll(async () => void (local = await startTenant()));
afterAll(async () => {
  await local.stop();
  local.remove();
});

const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${local.host}${path}`, { ...init, headers });
const bearer = { authorization: `Bearer ${TOKEN}` };
const title = async (response: Response): Promise<string> =>
  ((await response.json()) as { errors: { title: string }[] }).errors[0]!.title;

describe('the local tenant lets in', () => {
  it('who brings the token, and nobody else', async () => {
    expect((await ask('/api/v1/tasks', bearer)).status).toBe(200);
    const without = await ask('/api/v1/tasks');
    expect([without.status, await title(without)]).toEqual([401, expect.stringMatching(/token is missing/)]);
    for (const authorization of ['Bearer other', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
      expect((await ask('/api/v1/tasks', { authorization })).status).toBe(401);
    }
    expect((await ask('/api/v1/tasks', {}, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('the page that it serves, by a cookie that scripts cannot read and other sites do not send', async () => {
    const page = await ask('/');
    const cookie = page.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^taskloom-\d+=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(TOKEN);
    const session = { cookie: cookie.split(';')[0]! };
    expect((await ask('/api/v1/tasks', session)).status).toBe(200);
    expect((await ask('/api/v1/tasks', { ...session, origin: local.host })).status).toBe(200);
    const earlier = await ask('/api/v1/tasks', { cookie: session.cookie.replace(/=.*/, '=other') });
    expect([earlier.status, await title(earlier)]).toEqual([
      401,
      expect.stringMatching(/restarted since this page was opened/),
    ]);
  });

  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('no other site: %o', async (headers) => {
    const answer = await ask('/api/v1/tasks', { ...bearer, ...headers });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });
});

describe('the local tenant', () => {
  it('says in every answer that it is local', async () => {
    for (const path of ['/api/v1/tasks', '/api/v1/tasks/none', '/api/nothing', '/api/local']) {
      expect((await ask(path, bearer)).headers.get('taskloom-tenant')).toBe('local');
    }
    expect(await (await ask('/api/local', bearer)).json()).toMatchObject({
      local: true,
      says: expect.stringMatching(/local tenant/),
      speed: 1,
      runSeconds: 2,
    });
  });

  it('takes no body that is large, deep, or no JSON', async () => {
    const send = (text: string, type = 'application/json') =>
      ask('/api/v1/tasks', { ...bearer, 'content-type': type }, { method: 'POST', body: text });
    expect((await send(' '.repeat(1024 * 1024 + 1))).status).toBe(413);
    expect((await send('{')).status).toBe(400);
    const whole = JSON.stringify(body({ name: 'Extract' }));
    expect((await send(whole, 'text/plain')).status).toBe(400);
    const deep = whole.replace('"specVersion"', `"more":${'['.repeat(50_000)}${']'.repeat(50_000)},"specVersion"`);
    expect(await title(await send(deep))).toMatch(/levels deep/);
    const odd = await send(whole.replace('"specVersion"', '"__proto__":{"polluted":1},"specVersion"'));
    expect(odd.status).toBe(201);
    expect(await odd.text()).toContain('"__proto__":{"polluted":1}');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('has nothing else, and no other ways', async () => {
    for (const [path, method] of [
      ['/api/v1/apps', 'GET'],
      ['/api/v1/tasks/x', 'POST'],
      ['/api/v1/tasks', 'DELETE'],
      ['/api', 'GET'],
    ] as const) {
      expect((await ask(path, bearer, { method })).status).toBe(404);
    }
  });

  it('is served by one process at a time', async () => {
    await expect(LocalTenant.open(`${local.data}/tenant`, USUAL_SETTINGS)).rejects.toThrow(
      /is already being served\. Use that one, or choose another folder/,
    );
    await expect(LocalTenant.open(`${local.data}/index.html`, USUAL_SETTINGS)).rejects.toThrow(
      /cannot keep the local tenant/,
    );
  });

  it('is another one, beside the first, where no folder is named', async () => {
    vi.stubEnv('XDG_DATA_HOME', `${local.data}/home`);
    vi.stubEnv('HOME', `${local.data}/home`);
    vi.stubEnv('LOCALAPPDATA', `${local.data}/home`);
    const [first, second] = [
      await openTenant(`${local.data}/home/named`, USUAL_SETTINGS),
      await openTenant(undefined, USUAL_SETTINGS),
    ];
    const third = await openTenant(undefined, USUAL_SETTINGS);
    expect([second.data, third.data]).toEqual([dataFolder(), `${dataFolder()}-2`]);
    await Promise.all([first, second, third].map(({ tenant }) => tenant.close()));
    vi.unstubAllEnvs();
  });

  it('says what has come for a task and what it awaits', async () => {
    const upstream = await local.tenant.create(body({ name: 'A' }), 'v1', 'me');
    const task = await local.tenant.create(body({ name: 'B', after: [[upstream.id, 'FAILED']] }), 'v1', 'me');
    const { data } = (await (await ask(`/api/local/tasks/${task.id}/awaited`, bearer)).json()) as { data: unknown };
    expect(data).toEqual([{ name: 'event 1', source: upstream.id, status: 'FAILED', arrived: null }]);
  });
});
