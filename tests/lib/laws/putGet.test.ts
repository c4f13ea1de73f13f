import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainDocument, compile, create, decompile, equalJson, save } from '../../../lib/index.ts';
import { moveList } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { definitionsIn, openText } from '../../support/openText.ts';
import { playAll } from '../../support/play.ts';
import { PATIENT, runs } from '../../support/runs.ts';
import { expectSameChain } from '../../support/sameChain.ts';

function expectReadBack({ chain }: ChainDocument): void {
  expectSameChain(decompile(compile(chain), { dialect: chain.dialect }), chain);
}

describe('law 3: what is drawn is read again', PATIENT, () => {
  it('finds the same drawing in what commands made from nothing', () => {
    fc.assert(
      fc.property(moveList, (moves) => expectReadBack(playAll(create(), moves))),
      runs(301, 500),
    );
  });

  it('finds the same drawing in what commands made of any file', () => {
    fc.assert(
      fc.property(taskText, moveList, (text, moves) => expectReadBack(playAll(openText(text), moves))),
      runs(302, 500),
    );
  });

  it('saves text that says just what the chain compiles to', () => {
    fc.assert(
      fc.property(taskText, moveList, (text, moves) => {
        const document = playAll(openText(text), moves);
        const saved = save(document);
        expect(equalJson(definitionsIn(saved), compile(document.chain), true)).toBe(true);
        expectSameChain(openText(saved).chain, document.chain);
        expect(equalJson(definitionsIn(save(document, { shape: 'array' })), compile(document.chain), true)).toBe(true);
      }),
      runs(303, 500),
    );
  });
});
