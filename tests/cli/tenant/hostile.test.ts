import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../../cli/io/usageError.ts';
import { LARGEST_ANSWER } from '../../../cli/remote/captureResponseText.ts';
import { callsTo } from '../../../cli/remote/connect.ts';
import { keyFor } from '../../../cli/remote/keys.ts';
import { withTimeLimit, within } from '../../../cli/remote/timeLimit.ts';
import { Stopped, tenantClient } from '../../../lib/tenant/index.ts';
import { ownFolder } from '../support/folder.ts';

const folder = ownFolder();
const json = { 'content-type': 'application/json' };

/** What the tenant does with a request of the API. */
let answerTo: (asked: IncomingMessage, answer: ServerResponse) => void;
const seen: string[] = [];
let server: Server;
let host: string;
beforeAll(async () => {
  server = createServer((asked, answer) => {
    seen.push(`${asked.url} ${asked.headers.authorization ?? 'without a key'}`);
    if (asked.url!.startsWith('/api/')) return answerTo(asked, answer);
    answer.writeHead(200, json).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void (seen.length = 0));
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const clientWithin = async (ms: number) =>
  tenantClient(withTimeLimit(await callsTo(host, { apiKey: 'a-key' }, 'v1'), ms), 'v1');
const client = () => clientWithin(30_000);

describe('a tenant that does not answer', () => {
  it.each<[string, typeof answerTo]>([
    ['with nothing', () => undefined],
    ['with headers alone', (_, answer) => void answer.writeHead(200, json).flushHeaders()],
    ['with a body that never ends', (_, answer) => void answer.writeHead(200, json).write('{"data": [')],
  ])('%s, is not waited for longer than a request may take', async (_, act) => {
    answerTo = act;
    await expect((await clientWithin(1_000)).list()).rejects.toMatchObject({
      status: 0,
      isUncertain: true,
      title: 'The tenant did not answer within 1 s',
    });
  });

  it('is not waited for where the work does not listen to what stops it, nor after it was stopped', async () => {
    await expect(within(1, () => new Promise(() => undefined))).rejects.toThrow('did not answer');
    answerTo = () => undefined;
    const stop = new AbortController();
    const asked = (await client()).list({}, { signal: stop.signal });
    await expect.poll(() => seen.length).toBeGreaterThan(0);
    stop.abort();
    await expect(asked).rejects.toThrow(Stopped);
  });
});

describe('a tenant that answers otherwise than it should', () => {
  it('is not followed to another place, and the key does not go there', async () => {
    answerTo = (asked, answer) =>
      void answer.writeHead(302, { location: `${host}/elsewhere?token=secret` }).end(asked.url);
    await expect((await client()).list()).rejects.toMatchObject({
      status: 302,
      isUncertain: true,
      message: expect.stringMatching(/sends requests on to http:\/\/127\.0\.0\.1:\d+\/elsewhere, where none are sent/),
    });
    await expect((await client()).create({ name: 'A' })).rejects.toMatchObject({ isUncertain: true });
    expect(seen.filter((each) => each.startsWith('/elsewhere'))).toEqual([]);
  });

  it('is read no further than an answer may be large', async () => {
    const part = Buffer.alloc(1_000_000, ' ');
    let sent = 0;
    function* parts(): Generator<Buffer> {
      for (; sent < 3 * LARGEST_ANSWER; sent += part.length) yield part;
    }
    // the client leaves before the end
    answerTo = (_, answer) => void pipeline(Readable.from(parts()), answer.writeHead(200, json)).catch(() => undefined);
    await expect((await client()).list()).rejects.toMatchObject({
      title: `The answer of the tenant is larger than ${LARGEST_ANSWER / 1_000_000} MB`,
    });
    expect(sent).toBeLessThan(2 * LARGEST_ANSWER);
  });
});

describe('a key', () => {
  const keys = (all: object) => {
    const file = folder.file('keys.json');
    writeFileSync(file, JSON.stringify(all), { mode: 0o600 });
    return file;
  };

  it.each(['two words', 'line\n', '"quoted"', "it's", 'é', 'a'.repeat(20_000), 'a\u0000b'])(
    'that cannot be one is refused where it is read, and not shown: %j',
    (apiKey) => {
      const told = (place: Parameters<typeof keyFor>[1]): string => {
        try {
          keyFor(host, place);
        } catch (error) {
          return (error as UsageError).lines.join('\n');
        }
        return 'nothing';
      };
      for (const words of [
        told({ env: { TASKLOOM_API_KEY: apiKey }, file: 'none' }),
        told({ env: {}, file: keys({ [host]: { apiKey } }) }),
      ]) {
        expect(words).toMatch(/cannot be a key/);
        expect(words).not.toContain(apiKey.slice(0, 100));
      }
    },
  );

  it('is looked for under the address alone', () => {
    expect(() => keyFor('__proto__', { env: {}, file: keys({}) })).toThrow(UsageError);
    expect(keyFor(host, { env: {}, file: keys({ [host]: { apiKey: 'eyJ.a_b-c=' } }) })).toEqual({
      apiKey: 'eyJ.a_b-c=',
    });
  });
});
