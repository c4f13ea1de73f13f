import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../../../../lib/formats/export/fileNames.ts';
import { fitFileName } from '../../../../lib/formats/export/fitFileName.ts';
import { runs } from '../../../support/runs.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;
/** Four bytes and two UTF-16 units each. */
const DESERET = '\u{10428}';

describe('a file name', () => {
  it.each([
    ['Mart: 2026', '.json', 'Mart- 2026.json'],
    ['a/b\\c\u0000d', '.chain.json', 'a-b-c-d.chain.json'],
    ['CON', '.json', 'task-CON.json'],
    ['nul.x', '.json', 'task-nul.x.json'],
    ['lpt¹', '', 'task-lpt¹'],
    ['console', '.json', 'console.json'],
    ['ends. . ', '', 'ends'],
    ['half \uD83D', '.json', 'half -.json'],
    ['', '.zip', 'task.zip'],
    ['evil.', '.name.json', 'evil..name.json'],
    ['...', '', 'task'],
  ])('%j with %j', (stem, ending, name) => expect(fitFileName(stem, ending)).toBe(name));

  it('is cut between two characters, and keeps its ending', () => {
    const name = fitFileName(DESERET.repeat(90), '.chain.json');
    expect(name).toBe(`${DESERET.repeat(53)}.chain.json`);
    expect([bytes(name), bytes(fitFileName(`x${DESERET.repeat(90)}`, '.chain.json'))]).toEqual([223, 220]);
  });

  it('leaves room for what is put behind it, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('', '.json', '.create.json', ' copy.chain.json'),
        (stem, ending) => {
          const name = fitFileName(stem, ending);
          expect(bytes(`${name}.json.lock (100)`)).toBeLessThanOrEqual(255);
          expect(name.endsWith(ending) && name.length > ending.length).toBe(true);
          expect(name).not.toMatch(/[\p{Cc}\p{Cs}<>:"/\\|?*]|[. ]$/u);
        },
      ),
      runs(1311, 500),
    );
  });
});

it('names of tasks that are the same once they are cut are numbered, with room behind them', () => {
  const names = [...'abc'].map((last) => DESERET.repeat(59) + last);
  const files = fileNames([...names, ...names], '.json');
  expect(files).toEqual(['', '-2', '-3', '-4', '-5', '-6'].map((number) => `${DESERET.repeat(54)}${number}.json`));
  expect(
    bytes(
      `${fileNames(
        Array.from({ length: 10_000 }, () => names[0]!),
        '.json',
      ).at(-1)!}.apply.lock`,
    ),
  ).toBeLessThanOrEqual(255);
});
