import { describe, expect, it } from 'vitest';
import { printJson } from '../../../lib/text/print.ts';
import { detectStyle } from '../../../lib/text/style.ts';

const VALUE = { id: 'a', list: ['b', 'c'], empty: [], pair: { x: 1, y: true }, deep: [{ z: null, list: [] }] };

describe('the style of a text', () => {
  it.each([
    ['two spaces', JSON.stringify(VALUE, null, 2)],
    ['four spaces', JSON.stringify(VALUE, null, 4)],
    ['tabs', JSON.stringify(VALUE, null, '\t')],
    ['no white space', JSON.stringify(VALUE)],
    ['Windows line ends', JSON.stringify(VALUE, null, 2).replaceAll('\n', '\r\n')],
    [
      'one line with spaces',
      '{"id": "a", "list": ["b", "c"], "empty": [], "pair": {"x": 1, "y": true}, "deep": [{"z": null, "list": []}]}',
    ],
  ])('%s is seen and written again', (_, text) => {
    expect(printJson(VALUE, detectStyle(text))).toBe(text);
  });

  it('keeps small objects and plain lists on a line where the text does', () => {
    const text = '{\n  "pair": { "x": 1, "y": true },\n  "list": ["b", "c"]\n}';
    expect(printJson({ pair: { x: 1, y: true }, list: ['b', 'c'] }, detectStyle(text))).toBe(text);
  });

  it('breaks a small object that would not fit', () => {
    const style = detectStyle('{\n  "pair": { "x": 1 }\n}');
    expect(printJson({ x: 'long '.repeat(30) }, style)).toContain('\n');
  });

  it('reads nothing into what stands in strings', () => {
    const style = detectStyle('{\n  "rule": "BYHOUR=6,18 {\\n \\"a\\":1",\n  "list": ["a", "b"]\n}');
    expect(style).toMatchObject({ commaSpace: ' ', colonSpace: ' ', indent: '  ' });
  });

  it('is two spaces where nothing shows one', () => {
    expect(detectStyle('[]').indent).toBe('  ');
  });
});
