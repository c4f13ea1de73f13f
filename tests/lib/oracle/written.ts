import { readField, validateTask } from '../../../lib/editor/index.ts';
import { createPlan, fromCsv, fromCompact, toCsv, toCompact } from '../../../lib/formats/index.ts';
import {
  type Chain,
  DIALECTS,
  type Dialect,
  type JsonObject,
  compile,
  convert,
  decompile,
} from '../../../lib/index.ts';
import { soundMoves } from '../../support/arbitrary/commands.ts';
import { made } from '../../support/arbitrary/made.ts';
import { type Law, law } from '../../support/law.ts';
import { emptyDocument } from '../../support/openText.ts';
import { publishedFaults } from '../../support/oracle/adapted.ts';
import { oracle } from '../../support/oracle/oracle.ts';
import { runCommands } from '../../support/runCommand.ts';
import { assert, sameJson } from '../../support/same.ts';

const dialects = made<Dialect>(
  (chance) => chance.one(DIALECTS),
  () => [],
);

/** Expects that nobody has anything against what a chain compiles to. */
export function expectAccepted(chain: Chain): void {
  for (const definition of compile(chain)) expectDefinition(definition, chain.dialect);
}

function expectDefinition(definition: JsonObject, dialect: Dialect): void {
  sameJson(oracle(definition, dialect), [], 'the oracle');
  sameJson(validateTask(definition, dialect), [], 'our schema');
  sameJson(publishedFaults(definition), [], 'the published schema');
}

export const WRITTEN: readonly Law[] = [
  law(
    'oracle.commands',
    1001,
    'is accepted by the oracle, by our schema, and adapted to 0.8 by the published one, whatever commands made it',
    [soundMoves, dialects],
    (moves, dialect) => expectAccepted(runCommands(emptyDocument(dialect), moves).chain),
  ),
  law(
    'oracle.plain',
    1002,
    'is accepted by all of them after its way through the plain form',
    [soundMoves, dialects],
    (moves, dialect) => {
      const { chain } = runCommands(emptyDocument(dialect), moves);
      const back = fromCompact(JSON.parse(JSON.stringify(toCompact(decompile(compile(chain), { dialect })))));
      if (!back.ok) throw new Error(back.refusal.faults.join('\n'));
      expectAccepted(back.value.chain);
    },
  ),
  law(
    'oracle.table',
    1004,
    'is accepted by all of them after its way through a table',
    [soundMoves, dialects],
    (moves, dialect) => {
      const { chain } = runCommands(emptyDocument(dialect), moves);
      const back = fromCsv(toCsv(chain).text, { dialect });
      // a task without an app has no row that a table could be read from
      if (back.ok) expectAccepted(back.value.chain);
      else
        assert(
          chain.tasks.some((task) => !readField(task.definition, 'appId')),
          back.refusal.faults[0]?.message ?? '',
        );
    },
  ),
  law(
    'oracle.converted',
    1005,
    'is accepted by all of them in the other dialect, and back',
    [soundMoves, dialects],
    (moves, dialect) => {
      const document = runCommands(emptyDocument(dialect), moves);
      const other = convert(document, dialect === 'v1' ? 'scheduling' : 'v1', { drop: true }).document;
      expectAccepted(other.chain);
      expectAccepted(convert(other, dialect).document.chain);
    },
  ),
  law(
    'oracle.bodies',
    1006,
    'is accepted by all of them as request bodies, once the service has given each task its id',
    [soundMoves, dialects],
    (moves, dialect) => {
      const { steps } = createPlan(runCommands(emptyDocument(dialect), moves).chain);
      for (const { body } of steps) expectDefinition({ id: 'made-by-the-service', ...body }, dialect);
    },
  ),
];
