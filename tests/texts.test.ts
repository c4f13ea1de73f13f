import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/imports.ts';
import { collectTexts } from './support/texts/collect.ts';

const TEXTS = ['app', 'lib', 'cli'].flatMap((folder) =>
  sourceFiles(folder)
    .filter(({ path }) => !path.endsWith('missingTexts.ts'))
    .flatMap(({ path, text }) => collectTexts(path, text).map((found) => ({ ...found, path }))),
);

/** Words that nobody would say to a colleague, with what is said instead. */
const STIFF: readonly (readonly [RegExp, string])[] = [
  [/(?<!\b(?:there|here) )\b(?:is|are) no (?!longer|more|such)[a-z]/i, '“is not a …”'],
  [/\banew\b/, '“again”'],
  [/\bpass(?:es|ed)? over\b/, '“ignores”, “skips”'],
  [/\bstands? (?:twice|here|there|in|beside)\b/, '“is”, “is listed”, “appears”'],
  [/\bwhat is (?:said|told|odd)\b/, 'who says what'],
  [/\bunless it is asked for\b/, '“by default”'],
  [/\b(?:no|not|n[’']t)\b[^.]*\bany ?more\b/i, '“no longer”'],
  [/\bcuts? off\b|\bgo(?:es|ing)? on\b/, '“interrupted”, “continues”, “resumes”'],
];

describe('the texts of the product', () => {
  it.each(STIFF)('do without %s', (stiff) => {
    const found = TEXTS.filter(({ text }) => stiff.test(text));
    expect(found.map(({ path, line, text }) => `${path}:${line}: ${text}`)).toEqual([]);
  });
});

describe('collectTexts', () => {
  it.each([
    ['a sentence in pieces', `const a = 'One sentence in ' + 'two pieces.';`, ['One sentence in two pieces.']],
    ['what is put in at run time', 'const a = `Deleted ${count} tasks.`;', ['Deleted {…} tasks.']],
    ['an element as one sentence', `<p>Press <kbd>N</kbd> to add {what}.</p>`, ['Press N to add {…}.']],
    ['attributes that are read', `<Button label="Save as" className="wide button" />`, ['Save as']],
    ['no selectors, styles or imports', `import a from 'a b'; x.querySelector('button, a'); y = '1px solid red';`, []],
  ])('finds %s', (_, code, texts) => {
    expect(collectTexts('a.tsx', code).map(({ text }) => text)).toEqual(texts);
  });

  it('says on which line a text begins', () => {
    expect(collectTexts('a.ts', `const a = 1;\nconst b = 'Two words here';`)).toEqual([
      { line: 2, text: 'Two words here' },
    ]);
  });
});
