import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CYCLE } from '../../lib/schedule/expand/days.ts';
import { EACH_SCHEDULE, ONE_SCHEDULE } from '../../lib/schedule/expand/work.ts';
import { MAX_DEPTH, MAX_LENGTH } from '../../lib/text/index.ts';
import { blocksOf, pageOf, runPage } from '../support/docs.ts';
import { MODULES } from '../support/entries.ts';

describe('docs/library.md', () => {
  const page = pageOf('docs/library.md');

  it('does what it says, to the last character of what it saves', async () => {
    const code = blocksOf(page, 'ts')
      .slice(0, 5)
      .join('\n')
      .replace(/^save\(document\);$/m, 'written(save(document));');
    let saved = '';
    const said = await runPage(code, MODULES, { written: (text: string) => void (saved = text) });
    expect(saved).toBe(blocksOf(page, 'json')[0]);
    expect(said).toHaveLength(4);
    for (const { code: statement, stated, was } of said) expect(was, statement).toEqual(stated);
  });

  it('compiles what it made of objects', async () => {
    const code = blocksOf(page, 'ts').find((block) => block.includes('decompile('))!;
    const text = JSON.stringify([{ id: 'a', name: 'A', states: [] }]);
    let compiled: unknown;
    const noted = code.replace(/^compile\(chain\);.*$/m, 'note(compile(chain));');
    await runPage(noted, MODULES, { text, note: (value: unknown) => void (compiled = value) });
    expect(compiled).toEqual(JSON.parse(text));
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
      `| ${CYCLE} `,
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
    let saved = '';
    const noted = code!.replace(/^(save\(.*\));.*$/m, 'written($1);');
    await runPage(noted, MODULES, { text, written: (value: string) => void (saved = value) });
    expect(saved).toContain('  { "id": "a", "name": "A", "states": [] },\n');
    expect(saved).toContain('"contextAttributeValue": "FAILED"');
  });
});
