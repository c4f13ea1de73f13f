import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Json, open, save } from '../../lib/index.ts';
import { runCommands } from '../support/commandFile.ts';
import { drawingOf, readable } from '../support/drawing.ts';
import { openText } from '../support/openText.ts';

/**
 * Pairs on disk: `NAME.in.json` and what it is drawn as, `NAME_refused.in.txt` and why it is not opened,
 * `edit-NAME.in.json` with its commands and the text that comes out. `UPDATE_GOLDEN=1` rewrites the right-hand
 * sides; read the diff before you keep it.
 */
const FOLDER = new URL('./', import.meta.url);
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const FILES = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function namesOf(ending: string): string[] {
  return FILES.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
}

function expectGolden(file: string, actual: string): void {
  if (UPDATE) writeFileSync(new URL(file, FOLDER), actual);
  if (!existsSync(new URL(file, FOLDER))) throw new Error(`${file} is missing; UPDATE_GOLDEN=1 writes it`);
  expect(actual).toBe(read(file));
}

const refused = namesOf('_refused.in.txt');
const edits = namesOf('.in.json').filter((name) => name.startsWith('edit-'));
const drawings = namesOf('.in.json').filter((name) => !name.startsWith('edit-'));

describe('golden: a file and its drawing', () => {
  it.each(drawings)('%s', (name) => {
    const text = read(`${name}.in.json`);
    const document = openText(text);
    expect(save(document)).toBe(text);
    expectGolden(`${name}.drawing.json`, `${readable(drawingOf(document))}\n`);
  });
});

describe('golden: a text that is refused', () => {
  it.each(refused)('%s', (name) => {
    const opened = open(read(`${name}_refused.in.txt`));
    expect(opened.ok).toBe(false);
    if (!opened.ok) expectGolden(`${name}.refusal.json`, `${readable({ ...opened.refusal })}\n`);
  });
});

describe('golden: commands and the text that they leave', () => {
  it.each(edits)('%s', (name) => {
    const commands = JSON.parse(read(`${name}.commands.json`)) as Json;
    const document = runCommands(openText(read(`${name}.in.json`)), commands);
    expectGolden(`${name}.out.json`, save(document));
  });
});

describe('golden files', () => {
  it('all have their counterparts', () => {
    const expected = [
      ...drawings.flatMap((name) => [`${name}.in.json`, `${name}.drawing.json`]),
      ...refused.flatMap((name) => [`${name}_refused.in.txt`, `${name}.refusal.json`]),
      ...edits.flatMap((name) => [`${name}.in.json`, `${name}.commands.json`, `${name}.out.json`]),
      'golden.test.ts',
      '.gitattributes',
    ];
    expect(FILES.toSorted()).toEqual(expected.toSorted());
  });
});
