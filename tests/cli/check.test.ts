import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv4 from 'ajv-draft-04';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RULES } from '../../lib/index.ts';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';
import { ROOT, taskloom } from './support/run.ts';

const folder = ownFolder();

function state(...eventRefs: readonly string[]): object {
  return {
    name: 'reload',
    end: true,
    type: 'EVENT',
    onEvents: [{ actions: [{ functionRef: { refName: 'app.reload', arguments: { appId: '1' } } }], eventRefs }],
  };
}

const TASK = {
  id: 'a',
  name: 'A',
  start: { stateName: 'reload', schedule: 'R/PT24H' },
  states: [state()],
  enabled: true,
  specVersion: '0.8',
};
const GOOD = JSON.stringify([TASK], null, 2);
/** One error: an event is called that is not there. */
const BAD = JSON.stringify([{ ...TASK, states: [state('gone')] }], null, 2);
/** One warning: a start that does not say when. */
const ODD = JSON.stringify({ ...TASK, start: { stateName: 'reload' } }, null, 2);

let count = 0;

/** A file in a folder of its own, with a config beside it. */
function file(text: string, config?: string): string {
  const own = `case-${(count += 1)}`;
  mkdirSync(join(folder.path, own));
  if (config !== undefined) folder.file(join(own, '.taskloom.json'), config);
  return folder.file(join(own, 'tasks.json'), text);
}

interface Listed {
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly file: string;
    readonly line: number;
  }[];
}

async function codes(...args: readonly string[]): Promise<string[]> {
  const { stdout } = await inProcess('check', '--format', 'json', ...args);
  return (JSON.parse(stdout) as Listed).problems.map(({ code, severity }) => `${code} ${severity}`);
}

describe('check', () => {
  it('finds nothing in a good file', async () => {
    expect(await inProcess('check', file(GOOD))).toEqual({ code: 0, stdout: 'No problems in 1 file.\n', stderr: '' });
  });

  it('says file, line, column, severity, task, what is wrong, and which rule says so', async () => {
    const bad = file(BAD);
    const line = BAD.split('\n').findIndex((each) => each.includes('"gone"')) + 1;
    const { code, stdout } = await inProcess('check', bad, file(ODD));
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toBe(
      `${bad}:${line}:15: error: A: eventRefs names “gone”, but no event of this task is called that. The service waits for nothing there; declare the event or remove the name. [dangling-ref]`,
    );
    expect(stdout.split('\n').at(-2)).toBe('1 error, 1 warning in 2 files.');
  });

  it('writes a text of the file on one line, without control characters', async () => {
    const { stdout } = await inProcess('check', file(BAD.replace('"A"', String.raw`"A\u001b[31m\nB"`)));
    expect(stdout).toContain(String.raw`A\u001b[31m\u000aB: eventRefs`);
  });

  it('lists problems for programs', async () => {
    const bad = file(BAD);
    const { code, stdout } = await inProcess('check', bad, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          code: 'dangling-ref',
          severity: 'error',
          message: expect.stringContaining('“gone”'),
          task: 'a',
          pointer: '/states/0/onEvents/0/eventRefs/0',
          file: bad,
          line: expect.any(Number),
          column: 15,
          fixable: true,
        },
      ],
    });
  });

  it('takes true lines in each envelope', async () => {
    const task = JSON.stringify({ ...TASK, states: [state('gone')] });
    for (const text of [
      `\n${task}`,
      `[\n${task}]`,
      `{"links": {},\r\n "data": [${task}]}`,
      `{"taskloom": 1,\n"tasks": [${task}]}`,
    ]) {
      const { stdout } = await inProcess('check', file(text), '--format', 'json');
      expect((JSON.parse(stdout) as Listed).problems).toMatchObject([{ code: 'dangling-ref', line: 2 }]);
    }
  });

  it('writes SARIF that its published schema takes, in a file too', async () => {
    const validate = new Ajv4({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const output = join(folder.path, 'out.sarif');
    for (const args of [[file(GOOD)], [file(BAD), file(ODD)], [file(BAD), '-o', output]]) {
      const { stdout } = await inProcess('check', '--format', 'sarif', ...args);
      const log = JSON.parse(args.includes('-o') ? readFileSync(output, 'utf8') : stdout) as {
        runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[];
      };
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
      const [run] = log.runs;
      expect(run!.tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ code }) => code));
      for (const { ruleId, ruleIndex } of run!.results) expect(RULES[ruleIndex]!.code).toBe(ruleId);
    }
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  it('names both places of a key that stands twice, in every format', async () => {
    const path = file(`[\n  ${JSON.stringify(TASK).replace('"name":"A"', '"name":"Old",\n   "name":"A"')}\n]\n`);
    const text = await inProcess('check', path);
    expect(text).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /tasks\.json:3:11: warning: A: “name” appears twice in this object\. .+ Also at 2:13\. \[duplicate-key\]/,
      ),
    });
    const json = JSON.parse((await inProcess('check', path, '--format', 'json')).stdout) as Listed;
    expect(json.problems).toMatchObject([
      { code: 'duplicate-key', line: 3, column: 11, also: [{ line: 2, column: 13 }] },
    ]);
    const { stdout } = await inProcess('check', path, '--format', 'sarif');
    expect(
      new Ajv4({ strict: false, validateFormats: false, unicodeRegExp: false }).validate(schema, JSON.parse(stdout)),
    ).toBe(true);
    expect(stdout).toContain('"relatedLocations"');
  });

  it('names files in SARIF as they are named on the command line, relative to where one is', async () => {
    folder.file('my tasks.json', BAD);
    const { stdout } = await taskloom(['check', './my tasks.json', '--format', 'sarif'], { cwd: folder.path });
    const place = JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation;
    expect(place.artifactLocation.uri).toBe('my%20tasks.json');
    expect(place.region).toMatchObject({ startColumn: 15, endColumn: 21 });
  });

  it('exits with 1 where there are more warnings than are allowed', async () => {
    const odd = file(ODD);
    expect((await inProcess('check', odd)).code).toBe(0);
    expect((await inProcess('check', odd, '--max-warnings', '1')).code).toBe(0);
    expect((await inProcess('check', odd, '--max-warnings', '0')).code).toBe(1);
  });

  it('sets rules by options, and by a config beside the file; options have the last word', async () => {
    const config = '{"rules": {"dangling-ref": "off", "start-without-trigger": "error"}}';
    expect(await codes(file(BAD, config))).toEqual([]);
    expect(await codes(file(ODD, config))).toEqual(['start-without-trigger error']);
    expect(await codes(file(BAD, config), '--rule', 'dangling-ref=info')).toEqual(['dangling-ref info']);
    expect(await codes(file(BAD))).toEqual(['dangling-ref error']);
  });

  it('reads standard input, with the config of the current folder', async () => {
    const bad = file(BAD, '{"rules": {"dangling-ref": "info"}}');
    const { code, stdout } = await taskloom(['check', '-', '--format', 'json'], { cwd: dirname(bad), stdin: BAD });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Listed).problems).toMatchObject([
      { code: 'dangling-ref', severity: 'info', file: '<stdin>' },
    ]);
  });

  it('takes the config that the docs show', async () => {
    const page = readFileSync(`${ROOT}docs/checking.md`, 'utf8');
    const config = /```json\n([^`]*)```/.exec(page)![1]!;
    expect(Object.keys((JSON.parse(config) as { rules: object }).rules)).toContain('no-trigger');
    expect((await inProcess('check', file(GOOD, config))).code).toBe(0);
  });

  it('knows the clock, and counts runs', async () => {
    const start = { schedule: { recurrence: 'RRULE:FREQ=DAILY;COUNT=2', startDateTime: '2020-01-01T06:00:00' } };
    const late = JSON.stringify({ ...TASK, start });
    expect(await codes(file(late))).toEqual(['no-next-run warning']);
  });

  it('misses no upstream that is in another of the files', async () => {
    const event = {
      name: 'e',
      type: 'com.qlik.v1.task.run.finished',
      source: 'system-events.task',
      correlation: [{ contextAttributeName: 'id', contextAttributeValue: 'a' }],
    };
    const { start: _, ...rest } = TASK;
    const waiting = file(JSON.stringify({ ...rest, id: 'b', events: [event], states: [state('e')] }));
    expect(await codes(waiting)).toEqual(['missing-upstream warning']);
    expect(await codes(waiting, file(GOOD))).toEqual([]);
  });

  it('checks against the dialect that is asked for', async () => {
    expect((await inProcess('check', file(GOOD), '--dialect', 'scheduling')).code).toBe(0);
  });
});

describe('check refuses', () => {
  it.each([
    ['a rule that is none', ['--rule', 'join=error'], /there is no rule "join"; there is "join-unset"/i],
    ['a level that is none', ['--rule', 'join-unset=fatal'], /off, info, warning, error, not "fatal"/],
    ['a rule without a level', ['--rule', 'join-unset'], /CODE=LEVEL/],
    ['a format that is none', ['--format', 'xml'], /text, json, sarif, not "xml"/],
    ['a dialect that is none', ['--dialect', 'v2'], /--dialect takes v1, scheduling/],
    ['a number that is none', ['--max-warnings', '-1'], /max-warnings/],
  ])('%s', async (_, args, message) => {
    const run = await inProcess('check', file(GOOD), ...args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
  });

  it('no file', async () => {
    expect(await inProcess('check')).toMatchObject({ code: 2, stderr: expect.stringContaining('FILE is missing') });
  });

  it('a file that is not JSON, with its place', async () => {
    const run = await inProcess('check', file(GOOD), file('[\n {"id": }]'));
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/tasks\.json:2:9: The text is not JSON/);
  });

  it.each([
    ['no JSON', '{"rules": {', /:1:12: The text is not JSON/],
    ['no object', '\uFEFF []', /:1:3: This should be an object/],
    ['a setting that nobody knows', '{\n "rule": {}}', /:2:10: There is no setting "rule"/],
    ['rules that are none', '{"rules": []}', /:1:11: This should be an object of rules/],
    [
      'a rule that nobody knows',
      '{"rules": {\n  "dangling-refs": "off"}}',
      /:2:20: There is no rule "dangling-refs"; there is "dangling-ref"/,
    ],
    [
      'a level that nobody knows',
      '{"rules": {\n  "dangling-ref": "fatal"}}',
      /:2:19: A rule is set to off, info, warning, error, not "fatal"/,
    ],
  ])('a config with %s, with the place', async (_, config, message) => {
    const run = await inProcess('check', file(GOOD, config));
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).toContain('.taskloom.json:');
  });
});

describe('colour', () => {
  const terminal = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
  afterEach(() => {
    vi.unstubAllEnvs();
    if (terminal) Object.defineProperty(process.stdout, 'isTTY', terminal);
    else Reflect.deleteProperty(process.stdout, 'isTTY');
  });

  it.each([
    ['on a terminal', true, '', true],
    ['on a terminal with NO_COLOR', true, '1', false],
    ['in a pipe', false, '', false],
  ])('%s', async (_, isTTY, noColor, coloured) => {
    Object.defineProperty(process.stdout, 'isTTY', { value: isTTY, configurable: true });
    vi.stubEnv('NO_COLOR', noColor);
    vi.stubEnv('TERM', 'xterm');
    const { stdout } = await inProcess('check', file(BAD));
    expect(stdout.includes('\u001b[31merror\u001b[0m')).toBe(coloured);
  });
});
