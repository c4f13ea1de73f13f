import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, open, save, toPlain } from '../../../lib/index.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { PATIENT, runs } from '../../support/runs.ts';

function expectOpenedOrRefused(text: string): void {
  const opened = open(text);
  if (opened.ok) {
    expect(save(opened.document)).toBe(text);
    return;
  }
  const { line, column, message } = opened.refusal;
  const lines = text.split('\n');
  expect(line).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
  expect(message).toMatch(/\.$/);
}

const mutated = fc
  .tuple(
    taskText,
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('cut', 'swap', 'insert')), { minLength: 1, maxLength: 3 }),
    fc.string({ maxLength: 3 }),
  )
  .map(([text, cuts, added]) =>
    cuts.reduce((now, [from, length, how]) => {
      const start = from % (now.length + 1);
      const end = how === 'insert' ? start : Math.min(now.length, start + (length % 6));
      const middle =
        how === 'swap' ? Array.from(now.slice(start, end)).toReversed().join('') : how === 'insert' ? added : '';
      return now.slice(0, start) + middle + now.slice(end);
    }, text),
  );

describe('reading is total', PATIENT, () => {
  it('opens or refuses any string, with a place inside it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), expectOpenedOrRefused),
      runs(701, 500),
    );
  });

  it('opens or refuses damaged task files, with a place inside them', () => {
    fc.assert(fc.property(mutated, expectOpenedOrRefused), runs(702, 500));
  });

  it('checks and lists whatever it opens', () => {
    fc.assert(
      fc.property(taskText, (text) => {
        const opened = open(text);
        if (!opened.ok) return;
        const { chain } = opened.document;
        const keys = new Set(chain.tasks.map((task) => task.key));
        for (const problem of check(chain)) expect(keys.has(problem.task)).toBe(true);
        const plain = toPlain(chain);
        const ids = plain.tasks.map((task) => task.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const edge of plain.edges) expect(ids).toEqual(expect.arrayContaining([edge.source, edge.target]));
      }),
      runs(703, 500),
    );
  });
});
