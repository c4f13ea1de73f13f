import { mkdirSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../cli/server/app.ts';
import { type Listening, listen } from '../../cli/server/listen.ts';
import { ownFolder } from './support/folder.ts';

const folder = ownFolder();
let server: Listening;

beforeAll(async () => {
  folder.file('secret.txt', 'outside');
  mkdirSync(folder.file('app/assets'), { recursive: true });
  folder.file('app/index.html', '<!doctype html><title>Taskloom</title>');
  folder.file('app/assets/index-BBC4RKu4.js', 'export {};');
  server = await listen(createApp(folder.file('app')), 0);
});

afterAll(() => server.close());

type Answer = IncomingMessage & { readonly text: string };

/** A request as it stands: fetch would tidy the path and the Host header. */
function ask(path: string, { host, method = 'GET' }: { host?: string; method?: string } = {}): Promise<Answer> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(Object.assign(response, { text })));
    });
    asked.on('error', reject).end();
  });
}

describe('the server of the designer', () => {
  it('gives the page, and asks for it to be looked at anew each time', async () => {
    const page = await ask('/');
    expect(page.statusCode).toBe(200);
    expect(page.text).toContain('<title>Taskloom</title>');
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  });

  it('lets files with a hash in their names be kept', async () => {
    const script = await ask('/assets/index-BBC4RKu4.js');
    expect(script.headers['content-type']).toMatch(/^text\/javascript/);
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('allows the page its own scripts only, without eval', async () => {
    const { headers } = await ask('/');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    const rules = String(headers['content-security-policy']).split('; ');
    expect(rules).toEqual([
      "default-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "worker-src 'self' blob:",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    '127.0.0.1@evil.example',
  ])('turns away a request for the host %s', async (host) => {
    const { statusCode, text } = await ask('/', { host });
    expect([400, 403]).toContain(statusCode);
    expect(text).not.toContain('Taskloom</title>');
  });

  it.each(['127.0.0.1', 'localhost', 'localhost:4173', 'LOCALHOST:1'])('answers for the host %s', async (host) => {
    expect((await ask('/', { host })).statusCode).toBe(200);
  });

  it.each(['/nothing', '/assets/nothing.js', '/api/tasks'])('has nothing at %s, for now', async (path) => {
    const { statusCode, headers } = await ask(path);
    expect(statusCode).toBe(404);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toBeDefined();
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
  ])('gives nothing from outside its folder for %s', async (path) => {
    const { statusCode, text } = await ask(path);
    expect([400, 404]).toContain(statusCode);
    expect(text).not.toContain('outside');
  });

  it('takes no POST', async () => {
    expect((await ask('/', { method: 'POST' })).statusCode).toBe(404);
  });
});

it('takes the next free port when one is taken, on this machine only', async () => {
  const { port } = new URL(server.address);
  const next = await listen(createApp(folder.file('app')), Number(port));
  const address = new URL(next.address);
  await next.close();
  expect(address.hostname).toBe('127.0.0.1');
  expect(Number(address.port)).toBeGreaterThan(Number(port));
});
