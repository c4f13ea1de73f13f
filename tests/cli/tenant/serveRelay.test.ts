import { type ChildProcess } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ownFolder } from '../support/folder.ts';
import { type Started, TOKEN, startTenant } from '../support/localTenant.ts';
import { COMMAND, start } from '../support/run.ts';

const folder = ownFolder();
const data = folder.file('tenant');
let far: Started;
let server: ChildProcess;
beforeAll(async () => {
  far = await startTenant();
  vi.stubEnv('TASKLOOM_API_KEY', TOKEN);
});
afterEach(() => server.kill('SIGKILL'));
afterAll(async () => {
  vi.unstubAllEnvs();
  await far.stop();
  far.remove();
});

/** The lines that a stream of the server gives, one at a time. */
const linesOf = (stream: NodeJS.ReadableStream) => {
  const lines = createInterface(stream)[Symbol.asyncIterator]();
  return async (): Promise<string> => (await lines.next()).value as string;
};
const ONE_TIME = /http:\/\/127\.0\.0\.1:\d+\/#relay=[\w-]{32}/;
const redeem = (address: string) => {
  const { origin, hash } = new URL(address);
  return fetch(`${origin}/remote/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: hash.replace('#relay=', '') }),
  });
};
const doorplate = (): { readonly relayAddress: string } => JSON.parse(readFileSync(`${data}/serve.json`, 'utf8'));

it('tells its terminal alone how a browser is let in, and again each time one was', async () => {
  server = start(process.execPath, [COMMAND, 'serve', '--port', '0', '--data', data, '--tenant', far.host]);
  const [said, words] = [linesOf(server.stdout!), linesOf(server.stderr!)];
  const first = ONE_TIME.exec(await said())![0];
  expect(await words()).toMatch(
    new RegExp(`^This address lets one browser use ${far.host}, once: pass it to nobody\\.`),
  );
  expect(doorplate().relayAddress).toBe(first);
  expect((await redeem(first)).status).toBe(200);
  const next = ONE_TIME.exec(await words())![0];
  expect(next).not.toBe(first);
  expect((await redeem(first)).status).toBe(410);
  expect((await redeem(next)).status).toBe(200);
  const third = ONE_TIME.exec(await words())![0];
  expect(doorplate().relayAddress).toBe(third);
  if (process.platform !== 'win32') expect(statSync(`${data}/serve.json`).mode & 0o777).toBe(0o600);
});

it('gives no such address where it knows no other tenant', async () => {
  server = start(process.execPath, [COMMAND, 'serve', '--port', '0', '--data', data]);
  expect(await linesOf(server.stdout!)()).toMatch(/^Taskloom is at http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(doorplate().relayAddress).toBeNull();
  expect(
    (
      await redeem(
        `${new URL((JSON.parse(readFileSync(`${data}/serve.json`, 'utf8')) as { address: string }).address).origin}/#relay=x`,
      )
    ).status,
  ).toBe(404);
});
