import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProcess } from './support/inProcess.ts';
import { ROOT } from './support/run.ts';

describe('taskloom', () => {
  it('explains itself', async () => {
    const word = await inProcess('help');
    expect(word).toMatchObject({ code: 0, stderr: '' });
    for (const command of ['decompile FILE', 'compile FILE', 'sample --tasks N', 'serve [--port N]', '-o FILE']) {
      expect(word.stdout).toContain(command);
    }
    expect(await inProcess('--help')).toEqual(word);
    expect(await inProcess('-h')).toEqual(word);
  });

  it('explains each command', async () => {
    const after = await inProcess('compile', '--help');
    expect(after).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: taskloom compile FILE/) });
    expect(await inProcess('help', 'compile')).toEqual(after);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
    expect(await inProcess('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    ['no command', [], /a command is missing/],
    ['an unknown command', ['draw'], /no command "draw"/],
    ['help on an unknown command', ['help', 'draw'], /no command "draw"/],
    ['no file', ['decompile'], /FILE is missing/],
    ['two files', ['compile', 'a', 'b'], /"b" is an unexpected argument/],
    ['an unknown option', ['compile', '--fast', 'a'], /unknown option '--fast'/],
    ['an option of another command', ['compile', '--port', '1', 'a'], /unknown option '--port'/],
    ['an option without its value', ['compile', 'a', '-o'], /'-o.*argument missing/],
    ['no number of tasks', ['sample'], /--tasks N is missing/],
    ['no tasks', ['sample', '--tasks', '0'], /--tasks takes a whole number from 1/],
    ['more tasks than can be printed', ['sample', '--tasks', '100001'], /to 100000/],
    ['a seed that is not a number', ['sample', '--tasks', '1', '--seed', 'x'], /--seed takes a whole number/],
    ['a port that is none', ['serve', '--port', '65536'], /--port takes a whole number from 0 to 65535/],
    ['a token that is short', ['serve', '--token', 'abc'], /--token takes 8 or more/],
    ['a clock that stands still', ['serve', '--speed', '0'], /--speed takes a whole number from 1/],
    ['a tenant that is not an address', ['serve', '--tenant', 'http://tenant.example'], /is not encrypted/],
  ])('refuses %s', async (_what, args, message) => {
    const run = await inProcess(...args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });
});

describe('sample', () => {
  it('prints as many definitions as were asked for', async () => {
    const run = await inProcess('sample', '--tasks', '300', '--seed', '4');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toHaveLength(300);
  });

  it('prints the same for the same seed, and something else for another', async () => {
    const print = (seed: string) => inProcess('sample', '--tasks', '20', '--seed', seed);
    expect(await print('1')).toEqual(await print('1'));
    expect(await print('2')).not.toEqual(await print('1'));
  });
});
