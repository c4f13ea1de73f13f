import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../../../../lib/formats/export/fileNames.ts';
import { PATIENT, runs } from '../../../support/runs.ts';

describe('file names', PATIENT, () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['slugs', ['Mart: Umsätze (täglich)', '売上'], ['mart-umsatze-taglich', '売上']],
    [
      'no path, and nothing hidden',
      ['../../etc/passwd', '.profile', 'a\\b', 'a\u0000b'],
      ['etc-passwd', 'profile', 'a-b', 'a-b-2'],
    ],
    [
      'names that Windows keeps for devices',
      ['CON', 'com1', 'nul.txt', 'lpt¹'],
      ['task-con', 'task-com1', 'nul-txt', 'task-lpt1'],
    ],
    [
      'names that differ in letter case alone',
      ['Load', 'LOAD', 'load 2', 'load'],
      ['load', 'load-2', 'load-2-2', 'load-3'],
    ],
    [
      'names that some file systems take for one',
      ['Straße', 'STRASSE', 'ΟΔΟΣ', 'οδοσ'],
      ['straße', 'strasse-2', 'οδος', 'οδοσ-2'],
    ],
    ['no name', ['', '???'], ['task', 'task-2']],
  ])('%s', (_, names, files) => {
    expect(fileNames(names, '.json')).toEqual(files.map((file) => `${file}.json`));
  });

  it('are unique, short, and without anything that a file system may not like', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 90 }), { maxLength: 12 }), (names) => {
        const files = fileNames([...names, ...names], '.json');
        expect(new Set(files.map((file) => file.toUpperCase())).size).toBe(files.length);
        for (const file of files) {
          expect(file).toMatch(/^[\p{L}\p{M}\p{N}-]+\.json$/u);
          expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
          expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        }
      }),
      runs(1211, 500),
    );
  });

  it('a hundred thousand of one name are numbered: so many that it would never end if each looked at all before it', () => {
    const files = fileNames(
      Array.from({ length: 100_000 }, () => 'Load'),
      '.json',
    );
    expect(files.at(-1)).toBe('load-100000.json');
  });
});
