import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Problem, compile, convert, save, messageOf } from '../../../lib/index.ts';
import { type CsvFault, exportTasks, fromCsv, toCsv } from '../../../lib/formats/index.ts';
import { openText } from '../../support/openText.ts';

/**
 * What goes out to another dialect, shape or table, and comes in from tables: `NAME.in.json` or `NAME.in.csv` in
 * a folder, and beside it what becomes of it. `UPDATE_GOLDEN=1` rewrites those; read the diff before you keep it.
 */
type Made = Readonly<Record<string, string>>;

const KINDS: Readonly<Record<string, (input: string) => Made>> = {
  'dialect/json': (text) => {
    const document = openText(text);
    const to = document.chain.dialect === 'v1' ? 'scheduling' : 'v1';
    const [kept, dropped] = [convert(document, to), convert(document, to, { drop: true })];
    return {
      'kept.json': save(kept.document),
      'dropped.json': save(dropped.document),
      'problems.txt': problemLines([...kept.problems, ...dropped.problems]),
    };
  },
  'export/json': (text) => {
    const document = openText(text);
    const { files } = exportTasks(document, { shape: 'files' });
    const one = (shape: 'array' | 'list' | 'create') => exportTasks(document, { shape }).files[0]!.text;
    return {
      'array.json': one('array'),
      'list.json': one('list'),
      'create.json': one('create'),
      'files.txt': files.map(({ name, text: each }) => `--- ${name}\n${each}`).join(''),
    };
  },
  'csv/json': (text) => {
    const table = toCsv(openText(text).chain);
    return { 'out.csv': table.text, 'problems.txt': problemLines(table.problems) };
  },
  'csv/csv': (text): Made => {
    const made = fromCsv(text);
    if (!made.ok) return { 'faults.txt': faultLines(made.refusal.faults) };
    return { 'out.json': `${JSON.stringify(compile(made.value.chain), null, 2)}\n`, 'faults.txt': faultLines(made.value.warnings) };
  },
};

function problemLines(problems: readonly Problem[]): string {
  const line = ({ severity, code, task, pointer, data }: Problem) =>
    `${severity} ${code} ${task} ${pointer}: ${messageOf({ code, data })}\n`;
  return problems.map(line).join('');
}

function faultLines(faults: readonly CsvFault[]): string {
  return faults.map(({ line, column, message }) => `${line}:${column} ${message}\n`).join('');
}

describe.each(Object.keys(KINDS))('golden: %s', (kind) => {
  const [folder, ending] = kind.split('/') as [string, string];
  const here = new URL(`./${folder}/`, import.meta.url);
  const inputs = readdirSync(here).filter((file) => file.endsWith(`.in.${ending}`));

  it.each(inputs)('%s', (input) => {
    const name = input.slice(0, -`.in.${ending}`.length);
    const made = KINDS[kind]!(readFileSync(new URL(input, here), 'utf8'));
    for (const [part, text] of Object.entries(made)) {
      const file = new URL(`${name}.${part}`, here);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
      if (!existsSync(file)) throw new Error(`${name}.${part} is missing; UPDATE_GOLDEN=1 writes it`);
      expect(text).toBe(readFileSync(file, 'utf8'));
    }
    const there = readdirSync(here).filter((file) => file.startsWith(`${name}.`));
    expect(there.toSorted()).toEqual([input, ...Object.keys(made).map((part) => `${name}.${part}`)].toSorted());
  });
});
