import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { scanCsv } from '../../../../lib/formats/csv/scan.ts';
import { writeCsv } from '../../../../lib/formats/csv/write.ts';
import { PATIENT, runs } from '../../../support/runs.ts';

function places(text: string, delimiter = ','): [string, number, number][][] {
  return scanCsv(text, delimiter).rows.map((row) => row.map((cell) => [cell.text, cell.line, cell.column]));
}

describe('taking CSV apart', () => {
  it('says where each cell stands, also after quotes that hold line ends', () => {
    expect(places('a,b\n "x\r\ny" , "q""q"\n\n,,\n1,2')).toEqual([
      [
        ['a', 1, 1],
        ['b', 1, 3],
      ],
      [
        ['x\r\ny', 2, 2],
        ['q"q', 3, 6],
      ],
      [
        ['1', 6, 1],
        ['2', 6, 3],
      ],
    ]);
  });

  it('takes line ends as they come, and counts a mark in front for nothing', () => {
    expect(places('\uFEFFa\r\n"b"\rc\nd')).toEqual([[['a', 1, 1]], [['b', 2, 1]], [['c', 3, 1]], [['d', 4, 1]]]);
  });

  it('takes tabs apart without trimming them away', () => {
    expect(places('a\t\t b \t', '\t')).toEqual([
      [
        ['a', 1, 1],
        ['', 1, 3],
        ['b', 1, 5],
        ['', 1, 8],
      ],
    ]);
  });

  it('keeps a quote that does not begin a cell', () => {
    expect(places('5" pipe,x')).toEqual([
      [
        ['5" pipe', 1, 1],
        ['x', 1, 9],
      ],
    ]);
  });

  it.each([
    ['a quote that is never closed', 'a\n1,"x\n2,3\n', 'unclosed', 2, 3],
    ['a doubled quote at the end', '"x""', 'unclosed', 1, 1],
    ['text behind a closing quote', '"a"b,c\n1,2', 'after-quote', 1, 1],
  ])('finds %s', (_, text, fault, line, column) => {
    const [found] = scanCsv(text, ',').faults;
    expect(found).toMatchObject({ fault, cell: { line, column } });
  });
});

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    'a b',
    'a,b',
    'a;b',
    'say "hi"',
    '"',
    '""',
    'line\nend',
    'line\r\nend',
    '\r',
    ' pad ',
    '\t',
    '=1+1',
    'Umsätze',
    '\uFEFF',
  ),
  fc.string({ maxLength: 6 }),
);
const table = fc
  .tuple(fc.nat({ max: 4 }), fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 }))
  .map(([width, rows]) => rows.map((row) => row.slice(0, width + 1)));
const filled = (rows: readonly (readonly string[])[]) => rows.filter((row) => row.some((text) => text !== ''));

describe('by the rules of Papa Parse, which are not ours', PATIENT, () => {
  it('what is written is read by both as it was', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = writeCsv(rows);
        const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
        expect(theirs.errors).toEqual([]);
        expect(filled(theirs.data)).toEqual(filled(rows));
        const { rows: ours, faults } = scanCsv(text, ',');
        expect(faults).toEqual([]);
        expect(ours.map((row) => row.map(({ text: each }) => each))).toEqual(filled(rows));
      }),
      runs(1301, 2000),
    );
  });

  const style = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    newline: fc.constantFrom('\n', '\r\n'),
    quotes: fc.boolean(),
  });

  it('what they write is read as it was', () => {
    fc.assert(
      fc.property(table, style, (rows, { delimiter, newline, quotes }) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes });
        const ours = scanCsv(text, delimiter).rows.map((row) => row.map(({ text: each }) => each));
        // they do not put quotes around all white space, so that it can be cut off here
        const same = (all: readonly (readonly string[])[]) =>
          filled(quotes ? all : all.map((row) => row.map((each) => each.trim())));
        expect(same(ours)).toEqual(same(rows));
      }),
      runs(1302, 2000),
    );
  });

  it('each place is where the cell begins', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, newline) => {
        const text = Papa.unparse(rows, { quotes: true, newline });
        const lines = text.split(/\r\n|\r|\n/);
        for (const { text: each, line, column } of scanCsv(text, ',').rows.flat()) {
          expect(lines[line - 1]!.slice(column - 1)).toMatch(/^"/);
          const first = `"${each.replaceAll('"', '""')}"`.split(/\r\n|\r|\n/)[0]!;
          expect(lines[line - 1]!.slice(column - 1).startsWith(first)).toBe(true);
        }
      }),
      runs(1303, 1000),
    );
  });
});
