import { existsSync, readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { EACH_SCHEDULE } from '../../lib/check/index.ts';
import * as taskloom from '../../lib/index.ts';
import { YEARS } from '../../lib/schedule/cronRuns.ts';
import { CYCLE } from '../../lib/schedule/expand/days.ts';
import { ONE_SCHEDULE } from '../../lib/schedule/expand/work.ts';
import { MAX_DEPTH, MAX_LENGTH } from '../../lib/text/index.ts';

const pageOf = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const blocksOf = (page: string, language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code!);

/** Runs code of a page, and gives back each value that a comment beside a call states, with what it was. */
async function run(code: string, given: Record<string, unknown> = {}): Promise<{ stated: unknown; was: unknown }[]> {
  const noted = code
    .replaceAll(/^import \{(.*)\} from 'taskloom';$/gm, 'const {$1} = taskloom;')
    .replaceAll(/^(\w.*); \/\/ (['[].*['\]])$/gm, 'said.push({ was: $1, stated: $2 });')
    .replace(/^(save\(.*\));.*\n*$/m, 'said.push({ was: $1 });');
  const { code: script } = await transformWithOxc(noted, 'page.ts', { sourcemap: false });
  const said: { stated: unknown; was: unknown }[] = [];
  new Function('taskloom', 'said', ...Object.keys(given), script.replaceAll(/^export \{\};$/gm, ''))(
    taskloom,
    said,
    ...Object.values(given),
  );
  return said;
}

describe.each(['docs/library.md', 'README.md'])('%s', (name) => {
  it('names only what the library has', () => {
    const named = blocksOf(pageOf(name), 'ts').flatMap((code) =>
      [...code.matchAll(/^import \{(.*)\} from 'taskloom';$/gm)].flatMap(([, names]) => names!.split(',')),
    );
    expect(named.length).toBeGreaterThan(2);
    for (const one of named) expect(taskloom).toHaveProperty(one.trim());
  });
});

describe('docs/library.md', () => {
  const page = pageOf('docs/library.md');

  it('does what it says, to the last character of what it saves', async () => {
    const [opening, editing, composing, fields, writing] = blocksOf(page, 'ts');
    const said = await run([opening, editing, composing, fields, writing].join('\n'));
    const saved = said.pop()!.was;
    expect(saved).toBe(blocksOf(page, 'json')[0]);
    expect(said).toHaveLength(4);
    for (const { stated, was } of said) expect(was).toEqual(stated);
  });

  it('compiles what it made of objects', async () => {
    const code = blocksOf(page, 'ts').find((block) => block.includes('decompile('))!;
    const text = JSON.stringify([{ id: 'a', name: 'A', states: [] }]);
    const [end] = await run(code.replace(/^compile\(chain\);.*$/m, 'save(compile(chain));'), {
      text,
      save: (value: unknown) => value,
    });
    expect(end!.was).toEqual(JSON.parse(text));
  });
});

describe('docs/security.md', () => {
  const page = pageOf('docs/security.md');

  it('names tests that are there', () => {
    const named = [...page.matchAll(/`(tests\/[\w./]+)`/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([]);
  });

  it('has the limits that hold', () => {
    const count = (value: number) => value.toLocaleString('en');
    for (const limit of [
      `${MAX_LENGTH / 1_000_000} million characters`,
      `${MAX_DEPTH} levels deep`,
      `${count(ONE_SCHEDULE)} steps, and ${EACH_SCHEDULE} more`,
      `| ${CYCLE}; for cron expressions ${YEARS} `,
    ])
      expect(page).toContain(limit);
    expect(pageOf('SECURITY.md')).toContain('(docs/security.md)');
  });
});

describe('README.md', () => {
  it('connects two tasks of a file as it says', async () => {
    const [code] = blocksOf(pageOf('README.md'), 'ts');
    const text =
      '[\n  { "id": "a", "name": "A", "states": [] },\n  { "id": "b", "name": "B", "states": [{ "onEvents": [{ "eventRefs": [] }] }] }\n]\n';
    const [end] = await run(code!, { text });
    expect(end!.was).toContain('  { "id": "a", "name": "A", "states": [] },\n');
    expect(end!.was).toContain('"contextAttributeValue": "FAILED"');
  });
});
