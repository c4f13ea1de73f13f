import { placeAdded, sourceKey } from '../../../lib/editor/index.ts';
import { graphOf, move, unwrap } from '../../../lib/index.ts';
import { moveList } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommand } from '../../support/runCommand.ts';
import { assert } from '../../support/same.ts';

export const DRAWN: readonly Law[] = [
  law(
    'drawn',
    1311,
    'every edge that counts has both its ends on the canvas after any commands',
    [taskText, moveList],
    (text, moves) => {
      const opened = openText(text);
      const { tasks } = opened.chain;
      const keys = [...tasks.map(({ key }) => key), ...graphOf(opened.chain).externals];
      let document = unwrap(
        move(opened, {
          moves: new Map(keys.map((key, index) => [key, { x: 0, y: index * 100 }])),
        }),
      ).document;
      for (const each of moves) {
        document = placeAdded(document, runCommand(document, each).document);
        const graph = graphOf(document.chain);
        for (const edge of graph.edges) {
          for (const end of [sourceKey(graph, edge), edge.target])
            assert(document.view.positions.has(end), `${end} has no place after ${each.kind}`);
        }
      }
    },
  ),
];
