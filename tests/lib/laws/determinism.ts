import { edgesInto } from '../../../lib/editor/index.ts';
import { rename, save, unwrap } from '../../../lib/index.ts';
import { moveList } from '../../support/arbitrary/commands.ts';
import { made } from '../../support/arbitrary/made.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommands } from '../../support/runCommand.ts';
import { assert, assertSameText, sameJson } from '../../support/same.ts';

const place = made(
  (chance) => chance.below(10),
  (at) => (at > 0 ? [at - 1] : []),
);

export const DETERMINISM: readonly Law[] = [
  law('determinism.bytes', 601, 'plays the same commands to the same text', [taskText, moveList], (text, moves) =>
    assertSameText(save(runCommands(openText(text), moves)), save(runCommands(openText(text), moves)), 'played again'),
  ),
  law(
    'determinism.names',
    602,
    'gives every new event a name that its task did not have',
    [taskText, moveList],
    (text, moves) => {
      for (const task of runCommands(openText(text), moves).chain.tasks) {
        const names = edgesInto(task).map((edge) => edge.name);
        assert(new Set(names).size === names.length, `two edges of one name: ${names.join()}`);
      }
    },
  ),
  law(
    'determinism.renamed',
    603,
    'leaves the names of events alone when their upstream is renamed',
    [taskText, moveList, place],
    (text, moves, at) => {
      const before = runCommands(openText(text), moves);
      const task = before.chain.tasks[at % Math.max(1, before.chain.tasks.length)];
      if (!task) return;
      const after = unwrap(rename(before, { task: task.key, name: 'Another name' })).document;
      const incoming = ({ chain }: typeof before): unknown => chain.tasks.map((each) => each.incoming);
      sameJson(incoming(after), incoming(before), 'wiring');
    },
  ),
];
