import { describe, expect, it } from 'vitest';
import { decompile, graphOf, save } from '../../../lib/index.ts';
import { type Move, moveList } from '../../support/arbitrary/commands.ts';
import { definitions } from '../../support/arbitrary/definitions.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommands } from '../../support/runCommand.ts';
import { assert, assertSameText } from '../../support/same.ts';
import { LAWS } from './index.ts';

const trial = { seed: 1, numRuns: 2000 };

function counterexample(report: string | null): string {
  return /Counterexample: (.*)/.exec(report ?? '')?.[1] ?? 'none';
}

describe('a law that is false is refuted, with a small case', () => {
  it('of definitions', () => {
    const wrong = law('', 0, '', [definitions], (tasks) => {
      assert(
        graphOf(decompile(tasks)).edges.every((edge) => edge.status !== 'FAILED'),
        'an edge of FAILED',
      );
    });
    const found = counterexample(wrong.refute(trial));
    expect(found).toContain('FAILED');
    expect(found.length).toBeLessThan(330);
  });

  // some commands need a text with an edge in it, and that is the smallest there is
  it('of text and commands', () => {
    const wrong = law('', 0, '', [taskText, moveList], (text, moves) => {
      assertSameText(save(runCommands(openText(text), moves)), text, 'saved');
    });
    expect(counterexample(wrong.refute(trial)).length).toBeLessThan(700);
  });

  it('at the same case, when it is told seed and path', () => {
    const wrong = law('', 0, '', [moveList], (moves) => assert(moves.length < 3, 'three moves'));
    const report = wrong.refute(trial)!;
    const path = /path: "([\d:]+)"/.exec(report)![1]!;
    expect(counterexample(wrong.refute({ ...trial, path }))).toBe(counterexample(report));
  });

  it('at a pinned case, whatever the seed', () => {
    const many: readonly Move[] = Array.from({ length: 99 }, () => ({ kind: 'removeEdge', at: 0 }));
    const rare = law('', 0, '', [moveList], (moves) => assert(moves.length < 99, 'many moves'), [[many]]);
    expect(rare.refute({ seed: 1, numRuns: 1 })).toContain('many moves');
  });
});

it('gives each law a name and a seed of its own', () => {
  expect(new Set(LAWS.map(({ id }) => id)).size).toBe(LAWS.length);
  expect(new Set(LAWS.map(({ seed }) => seed)).size).toBe(LAWS.length);
});
