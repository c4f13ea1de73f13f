import { describe, expect, it } from 'vitest';
import { save } from '../../../lib/index.ts';
import { openText } from '../../support/openText.ts';
import { tryLaws } from '../../support/tryLaws.ts';
import { VERBATIM } from './verbatim.ts';

tryLaws('law 1: verbatim', VERBATIM);

describe('law 1: verbatim, for spellings that are rare', () => {
  it.each([
    ['number spellings', '[{"id": "a", "n": [1.0, 1e3, 12345678901234567890, -0, 1E400]}]\n'],
    ['escapes', '[{"id": "\\u0061", "name": "a\\/b \\ud83d\\ude00 \\ud800"}]'],
    ['a byte-order mark', '\uFEFF[ {} , {}\r\n]\r\n\r\n'],
    ['keys that stand there twice', '{"data": 1, "data": [{"id": "a", "id": "b"}], "links": {}}'],
    ['a page with its links in front', '{ "links": {"self": "[{"}, "data" :[ {"id":1} ] }'],
    ['an empty list with white space', ' [ \t\n ] '],
    ['an empty object', '\n{ }\n'],
  ])('keeps %s', (_, text) => {
    expect(save(openText(text))).toBe(text);
  });
});
