import {
  type Chain, DIALECTS, type Dialect, compile, decompile, fromPlain, toPlain, validateTask,
} from '../../../lib/index.ts';
import { soundMoves } from '../../support/arbitrary/commands.ts';
import { made } from '../../support/arbitrary/made.ts';
import { type Law, law } from '../../support/law.ts';
import { emptyDocument } from '../../support/openText.ts';
import { publishedFaults } from '../../support/oracle/adapted.ts';
import { oracle } from '../../support/oracle/oracle.ts';
import { playAll } from '../../support/play.ts';
import { sameJson } from '../../support/same.ts';

const dialects = made<Dialect>(
  (chance) => chance.one(DIALECTS),
  () => [],
);

/** Expects that nobody has anything against what a chain compiles to. */
export function expectAccepted(chain: Chain): void {
  for (const definition of compile(chain)) {
    sameJson(oracle(definition, chain.dialect), [], 'the oracle');
    sameJson(validateTask(definition, chain.dialect), [], 'our schema');
    sameJson(publishedFaults(definition), [], 'the published schema');
  }
}

export const WRITTEN: readonly Law[] = [
  law(
    'oracle.commands',
    1001,
    'is accepted by the oracle, by our schema, and adapted to 0.8 by the published one, whatever commands made it',
    [soundMoves, dialects],
    (moves, dialect) => expectAccepted(playAll(emptyDocument(dialect), moves).chain),
  ),
  law(
    'oracle.plain',
    1002,
    'is accepted by all of them after its way through the plain form',
    [soundMoves, dialects],
    (moves, dialect) => {
      const { chain } = playAll(emptyDocument(dialect), moves);
      const back = fromPlain(JSON.parse(JSON.stringify(toPlain(decompile(compile(chain), { dialect })))));
      if (!back.ok) throw new Error(back.errors.join('\n'));
      expectAccepted(back.chain);
    },
  ),
];
