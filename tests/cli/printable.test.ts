import { beforeAll, describe, expect, it } from 'vitest';
import { printable, printableLines } from '../../cli/io/printable.ts';
import { withoutComments, sourceFiles } from '../support/imports.ts';
import { body } from './support/bodies.ts';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';
import { until } from './support/localTenant.ts';
import { ownTenant } from './support/ownTenant.ts';

const EVIL = 'Load\u001B[2J\u009B31m\u0007\u202Etxt\u2066 \r\nerror: x';
const UNSAFE = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u;

const COLOURS = new RegExp(String.raw`\u001B\[(?:31|33|34|2|0)m`, 'g');

const folder = ownFolder();
const local = ownTenant();
let id: string;
beforeAll(async () => {
  ({ id } = await local.tenant.create(body({ name: EVIL, appId: EVIL, more: { description: EVIL } }), 'v1', EVIL));
  await local.tenant.start(id, EVIL);
  await until(() => local.tenant.store.running.size === 0);
});

const task = {
  id: 'a',
  name: EVIL,
  description: EVIL,
  events: [{ name: EVIL, correlation: [] }],
  states: [{ onEvents: [{ eventRefs: [EVIL], actions: [] }] }],
};
const file = () => folder.file('tasks.json', JSON.stringify([task, { ...body({ name: EVIL }), id: 'new:b' }]));
const inTenant = ['--data', () => local.data] as const;

/** On a terminal; text that is made elsewhere goes there too. */
async function onTerminal<T>(act: () => Promise<T>): Promise<T> {
  const before = process.stdout.isTTY;
  process.stdout.isTTY = true;
  try {
    return await act();
  } finally {
    process.stdout.isTTY = before;
  }
}

describe.each<[string, readonly (string | (() => string))[]]>([
  ['check', ['check', file]],
  ['plan', ['plan', file, ...inTenant]],
  ['apply', ['apply', file, ...inTenant]],
  ['runs', ['runs', () => id, ...inTenant]],
  ['log', ['log', () => id, ...inTenant]],
  ['start, of a name that none has', ['start', `Not ${EVIL}`, ...inTenant]],
  ['decompile', ['decompile', file]],
  ['export', ['export', file, '--shape', 'create', '--dialect', 'v1']],
  ['compile, of what is not a file', ['compile', EVIL]],
  ['an option that is none', [`--${EVIL}`]],
])('%s', (_, wanted) => {
  const args = () => wanted.map((each) => (typeof each === 'string' ? each : each()));

  it('prints nothing that a terminal would obey', async () => {
    const { stdout, stderr } = await onTerminal(() => inProcess(...args()));
    // the colours are the program's own
    const printed = stdout.replaceAll(COLOURS, '') + stderr;
    expect(printed).toContain('\\u001b[2J');
    expect(UNSAFE.exec(printed)?.[0]).toBeUndefined();
  });
});

it.each([['log'], ['runs']])(
  '%s writes for programs as JSON has it, and for people without controls also into a pipe',
  async (name) => {
    const { stdout } = await inProcess(name, id, '--data', local.data);
    expect([stdout.includes('\\u001b[2J'), UNSAFE.exec(stdout)]).toEqual([true, null]);
    const json = JSON.parse((await inProcess(name, id, '--data', local.data, '--format', 'json')).stdout) as object;
    expect(JSON.stringify(json)).toContain(JSON.stringify(EVIL).slice(1, 12));
  },
);

it('a result for programs is as it is but on a terminal, where JSON means the same', async () => {
  const piped = await inProcess('pull', id, '--data', local.data);
  const shown = await onTerminal(() => inProcess('pull', id, '--data', local.data));
  expect(piped.stdout).toContain('\u202Etxt\u2066');
  expect(shown.stdout).toContain('\\u202etxt\\u2066');
  expect(JSON.parse(shown.stdout)).toEqual(JSON.parse(piped.stdout));
});

it('colours stay, also beside text from outside', async () => {
  const { stdout } = await onTerminal(() => inProcess('check', file()));
  expect(stdout).toContain(
    '\u001B[31merror\u001B[0m: Load\\u001b[2J\\u009b31m\\u0007\\u202etxt\\u2066 \\u000d\\u000aerror: x',
  );
});

it('lines stay lines where there are several', () => {
  expect(printable('a\tb\r\nc')).toBe('a\\u0009b\\u000d\\u000ac');
  expect(printableLines('a\tb\r\nc\rd\u007F\u0085')).toBe('a\tb\r\nc\\u000dd\\u007f\\u0085');
  expect(printableLines('\u001B[31mred\u001B[0m')).toBe('\\u001b[31mred\\u001b[0m');
  expect(printableLines('\u001B[31mred\u001B[0m\u001B[2J', true)).toBe('\u001B[31mred\u001B[0m\\u001b[2J');
});

it('nothing is written to stdout or stderr but in cli/io', () => {
  const writers = sourceFiles('cli').filter(({ text }) =>
    /\bstd(?:out|err)\.write\b|\bconsole\.\w+\(/.test(withoutComments(text)),
  );
  expect(writers.map(({ path }) => path).filter((path) => !path.startsWith('cli/boot/'))).toEqual([
    'cli/io/write.ts',
    'cli/io/writeStderr.ts',
  ]);
});
