import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/imports.ts';

const LIB = sourceFiles('lib');
const ALL = ['lib', 'app', 'cli'].flatMap((folder) => sourceFiles(folder));
const FOLDER = new URL('publicNames/', import.meta.url);

/** The names in their files of what entries export by another. */
const RENAMED = new Map(
  LIB.filter(({ path }) => path.endsWith('/index.ts')).flatMap(({ text }) =>
    Array.from(text.matchAll(/\b(\w+) as (\w+)[ ,]/g), ([, name, exported]) => [exported!, name!] as const),
  ),
);

/** The doc comment of what the library exports under a name; `''` where there is none. */
function docOf(exported: string): string {
  const name = RENAMED.get(exported) ?? exported;
  const declaration = new RegExp(
    `(?:\\/\\*\\*((?:(?!\\*\\/)[^])*)\\*\\/\\n)?export (?:async |declare )?(?:function|const|class|interface|type) ${name}\\b`,
  );
  const found = LIB.map(({ text }) => declaration.exec(text)).filter((match) => match !== null);
  // what is private in one file may be public in another, under the same name
  return found.map((match) => match[1] ?? '').toSorted((a, b) => b.length - a.length)[0] ?? '';
}

describe.each(['taskloom', 'editor', 'formats', 'run', 'schedule', 'simulate', 'tenant'])('%s', (entry) => {
  const names = readFileSync(new URL(`${entry}.txt`, FOLDER), 'utf8').match(/^\w+/gm)!;

  it('says of each name what it is', () => {
    expect(names.filter((name) => docOf(name).trim() === '')).toEqual([]);
  });

  it('shows how each function is called', () => {
    const isFunction = (name: string) =>
      LIB.some(({ text }) => new RegExp(`^export (?:async )?function ${name}\\b`, 'm').test(text));
    expect(names.filter((name) => isFunction(name) && !docOf(name).includes('@example'))).toEqual([]);
  });
});

/** Each doc comment, with its file and the name that is declared after it; `''` where that is none. */
const DOCS = ALL.flatMap(({ path, text }) =>
  Array.from(
    text.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\n *(?:export )?(?:async )?(?:function (\w+))?/g),
    ([, doc, name = '']) => ({ path, doc: doc!, name }),
  ),
);

describe('doc comments', () => {
  it('show the function that they belong to, by its name', () => {
    const nameless = DOCS.filter(({ doc, name }) => {
      const example = doc.split('@example')[1];
      return name !== '' && example !== undefined && !new RegExp(`\\b${name}\\b`).test(example);
    });
    expect(nameless.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });

  it('name errors that there are', () => {
    const isDeclared = (name: string) =>
      name in globalThis || ALL.some(({ text }) => new RegExp(`\\bclass ${name}\\b`).test(text));
    const unknown = DOCS.flatMap(({ path, doc }) =>
      Array.from(doc.matchAll(/@throws \{(\w+)\}/g), ([, name]) => [path, name!] as const),
    ).filter(([, name]) => !isDeclared(name));
    expect(unknown).toEqual([]);
  });
});
