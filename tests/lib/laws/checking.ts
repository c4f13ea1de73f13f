import { check } from '../../../lib/index.ts';
import { moveList } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { EVERY_RULE, NOW } from '../../support/everyRule.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommand } from '../../support/runCommand.ts';
import { sameJson } from '../../support/same.ts';

export const CHECKING: readonly Law[] = [
  law(
    'checking.remembered',
    951,
    'finds after every command what it finds in the same chain when it looks at all of it anew',
    [taskText, moveList],
    (text, made) => {
      const every = { severities: EVERY_RULE, now: NOW };
      let document = openText(text);
      check(document.chain);
      check(document.chain, every);
      for (const each of made) {
        document = runCommand(document, each).document;
        const { chain } = document;
        sameJson(check(chain), check({ ...chain }, { cache: new WeakMap() }), 'problems');
        sameJson(
          check(chain, every),
          check({ ...chain }, { ...every, cache: new WeakMap() }),
          'problems of every rule',
        );
      }
    },
  ),
];
