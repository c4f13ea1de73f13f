import { truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';
import { taskloom } from './support/run.ts';

const folder = ownFolder();

describe.each(['decompile', 'compile'])('%s refuses with one message and exit code 2', (command) => {
  it.each<[string, string | Buffer, RegExp]>([
    ['an empty file', '', /bad\.json:1:1: .*empty/],
    ['half a JSON, with the place where it breaks off', '{"tasks": [\n  {"name": "A",', /bad\.json:2:16: .*not JSON/],
    ['text that is not JSON', '{tasks: []}', /:1:2: .*not JSON/],
    ['a number', '42', /(a number|A chain is an object)/],
    ['a list of strings', '["a"]', /(a string|A chain is an object)/],
    ['very deep nesting', '['.repeat(100_000), /:\d+:\d+: .*deep/],
    ['UTF-16', Buffer.from('\uFEFF[]', 'utf16le'), /UTF-16.*UTF-8/],
    ['bytes that are not text', Buffer.from([0x5b, 0xff, 0x5d]), /not UTF-8/],
    ['more than 50 million characters', ' '.repeat(60_000_000), /60 million characters; at most 50 million/],
  ])('%s', async (_what, content, message) => {
    const file = folder.file('bad.json', content);
    await expectRefusal(command, file, message);
  });

  it('a file that is not there', () =>
    expectRefusal(command, 'nowhere.json', /cannot read nowhere\.json: there is no such file/));
  it('a folder that cannot be used', () =>
    expectRefusal(command, folder.folder('empty'), /cannot read .*: it is a folder|holds no \.json file/));
  it('a file far too large, without reading it', async () => {
    const file = folder.file('huge.json', '');
    truncateSync(file, 8_000_000_000);
    await expectRefusal(command, file, /too large/);
  });

  it('text from standard input', async () => {
    const run = await taskloom([command, '-'], { stdin: '{"tasks": [\n  oh' });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^<stdin>:2:3: [^\n]*not JSON[^\n]*\n$/);
  });
});

describe('what is odd but can be read', () => {
  it('a byte-order mark', async () => {
    const compiled = await inProcess('compile', folder.file('bom.json', '\uFEFF{}'));
    expect(compiled).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
    const decompiled = await inProcess('decompile', folder.file('bom.json', '\uFEFF[]'));
    expect(decompiled).toMatchObject({ code: 0, stderr: '' });
  });

  it('a prototype key is a key like another', async () => {
    const run = await inProcess('compile', folder.file('proto.json', '{"__proto__": {"tasks": []}}'));
    expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/"__proto__" is not known/) });
  });
});

async function expectRefusal(command: string, file: string, message: RegExp): Promise<void> {
  const run = await inProcess(command, file);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(message)]);
}
