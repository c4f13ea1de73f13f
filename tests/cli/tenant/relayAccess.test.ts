import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RelayAccess } from '../../../cli/remote/relayAccess.ts';
import { createApp } from '../../../cli/server/app.ts';
import { type Listening, listen } from '../../../cli/server/listen.ts';
import { body } from '../support/bodies.ts';
import { letIn } from '../support/letIn.ts';
import { type Started, TOKEN, startTenant } from '../support/localTenant.ts';

const TOKEN_NEAR = 'the-near-token';

let far: Started;
let near: Started;
let server: Listening;
let access: RelayAccess;
let redeemed: number;
beforeAll(async () => void ([far, near] = [await startTenant(), await startTenant()]));
afterAll(async () => {
  for (const each of [far, near]) {
    await each.stop();
    each.remove();
  }
});
beforeEach(async () => {
  access = new RelayAccess();
  redeemed = 0;
  server = await serve(access);
});
afterEach(() => server.close());

/** A server that passes on to the far tenant, each with keys of its own. */
const serve = (with_: RelayAccess): Promise<Listening> =>
  listen(
    createApp(near.data, {
      tenant: near.tenant,
      keys: { token: TOKEN_NEAR, session: 'the-near-session' },
      remote: { origin: far.host, key: { apiKey: TOKEN }, access: with_, onRedeemed: () => void (redeemed += 1) },
    }),
    0,
  );

type Headers = Readonly<Record<string, string>>;
const ask = (path: string, headers: Headers = {}, init: RequestInit = {}) =>
  fetch(new URL(path, server.address), { ...init, headers });
const redeem = (key: unknown, headers: Headers = {}) =>
  ask(
    '/remote/session',
    { 'content-type': 'application/json', ...headers },
    { method: 'POST', body: JSON.stringify({ key }) },
  );
const errorOf = async (
  answer: Response,
): Promise<{ readonly status: number; readonly code: string; readonly title: string }> => {
  const {
    errors: [error],
  } = (await answer.json()) as { errors: [{ code: string; title: string }] };
  return { status: answer.status, code: error.code, title: error.title };
};
/** What a browser has that asked for the page at the bare address. */
const bare = async (): Promise<string> => (await ask('/')).headers.getSetCookie()[0]!.split(';')[0]!;

describe('the tenant elsewhere is used by', () => {
  it('nobody with what every page gets, nor with the token of the local tenant', async () => {
    const tasks = { method: 'POST', body: JSON.stringify(body({ name: 'Foreign' })) };
    for (const headers of [
      {},
      { cookie: await bare() },
      { authorization: `Bearer ${TOKEN_NEAR}` },
      {
        cookie: `${await bare()}; taskloom-relay-${new URL(server.address).port}=the-near-session`,
        'taskloom-relay': 'the-near-session',
      },
    ] as Headers[]) {
      expect(await errorOf(await ask('/remote/api/v1/tasks', headers))).toEqual({
        status: 401,
        code: 'RELAY-401',
        title: expect.stringMatching(
          /^This browser may not use http:.* Open the address that "taskloom serve" printed last/,
        ),
      });
      expect(
        (await ask('/remote/api/v1/tasks', { ...headers, 'content-type': 'application/json' }, tasks)).status,
      ).toBe(401);
      expect((await ask('/remote/session', headers)).status).toBe(401);
    }
    expect(far.tenant.store.tasks.size).toBe(0);
  });

  it('the browser that brings the one-time key, by a cookie that scripts cannot read and no answer may be kept with', async () => {
    const answer = await redeem(access.oneTimeKey);
    expect(answer.status).toBe(200);
    const { port } = new URL(server.address);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(new RegExp(`^taskloom-relay-${port}=[^;]+; Path=/remote; HttpOnly; SameSite=Strict$`)),
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    const { page } = (await answer.json()) as { page: string };
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    expect(cookie).not.toContain(page);
    const session = { cookie, 'taskloom-relay': page };
    expect((await ask('/remote/api/v1/tasks', session)).status).toBe(200);
    expect((await ask('/remote/session', session)).status).toBe(204);
  });

  it('no browser with one half of the session: cookies go to every port of the machine', async () => {
    const session = await letIn(new URL(server.address).origin, access);
    for (const half of ['cookie', 'taskloom-relay'])
      expect((await ask('/remote/api/v1/tasks', { [half]: session[half]! })).status).toBe(401);
  });

  it('no browser that another server let in, on this port or another', async () => {
    const others = new RelayAccess();
    const other = await serve(others);
    const session = await letIn(new URL(other.address).origin, others);
    await other.close();
    const renamed = { ...session, cookie: session['cookie']!.replace(/-\d+=/, `-${new URL(server.address).port}=`) };
    for (const headers of [session, renamed]) expect((await ask('/remote/api/v1/tasks', headers)).status).toBe(401);
    expect((await redeem(others.oneTimeKey)).status).toBe(403);
  });

  it.each<Headers>([
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('no other site: %o', async (headers) => {
    const key = access.oneTimeKey;
    expect((await redeem(key, headers)).status).toBe(403);
    const session = await letIn(new URL(server.address).origin, access);
    expect((await ask('/remote/api/v1/tasks', { ...session, ...headers })).status).toBe(403);
  });
});

describe('a one-time key', () => {
  it('works once, and is followed by another', async () => {
    const first = access.oneTimeKey;
    expect((await redeem(first)).status).toBe(200);
    expect(await errorOf(await redeem(first))).toEqual({
      status: 410,
      code: 'RELAY-410',
      title:
        'This address was used already. Open the address that "taskloom serve" printed last in its terminal: each works once.',
    });
    expect(access.oneTimeKey).not.toBe(first);
    expect((await redeem(access.oneTimeKey)).status).toBe(200);
    expect(redeemed).toBe(2);
  });

  it('lets one of two in that come at the same time', async () => {
    const key = access.oneTimeKey;
    const answers = await Promise.all([redeem(key), redeem(key)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
  });

  it('is not guessed, and what is not a key uses none up', async () => {
    const key = access.oneTimeKey;
    for (const wrong of ['', 'x', key.slice(1), `${key}x`, key.toUpperCase(), null, 7, [key], { key }]) {
      expect(await errorOf(await redeem(wrong))).toMatchObject({
        status: 403,
        code: 'RELAY-403',
        title: expect.stringMatching(/^This address is none of the server that runs now/),
      });
    }
    expect((await ask('/remote/session', { 'content-type': 'text/plain' }, { method: 'POST', body: key })).status).toBe(
      400,
    );
    expect(
      (await ask('/remote/session', { 'content-type': 'application/json' }, { method: 'POST', body: '{' })).status,
    ).toBe(400);
    expect(redeemed).toBe(0);
    expect((await redeem(key)).status).toBe(200);
  });
});

it('the page and the local tenant work at the bare address', async () => {
  expect(await (await ask('/')).text()).toContain('Taskloom');
  const session = { cookie: await bare() };
  expect((await ask('/api/v1/tasks', session)).status).toBe(200);
  expect(await (await ask('/api/local', session)).json()).toMatchObject({ local: true, remote: far.host });
});
