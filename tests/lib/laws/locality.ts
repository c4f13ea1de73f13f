import { saveTask } from '../../../lib/editor/index.ts';
import { type Move, oneMove } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { respelled } from '../../support/keptText.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommand } from '../../support/runCommand.ts';
import { assertSameText, sameJson } from '../../support/same.ts';

/** Seed 1000413: of two correlations with one attribute none is put right, even where their upstream changes. */
const twoApps = (second: object): [string, Move] => [
  JSON.stringify([
    {
      events: [
        {
          name: 'e',
          source: 'system-events.task',
          type: 'com.qlik.v1.task.run.finished',
          correlation: [
            { contextAttributeName: 'id', contextAttributeValue: 'b' },
            { contextAttributeName: 'appId', contextAttributeValue: 'app-1' },
            { contextAttributeName: 'appId', ...second },
          ],
        },
      ],
      states: [{ onEvents: [{ eventRefs: ['e'] }] }],
    },
  ]).replace(/"appId"(?!.*"appId")/, '"\\u0061ppId"'),
  { kind: 'insertNew', at: 0, task: { name: 'First', id: 'c', appId: 'app-1' } },
];

export const LOCALITY: readonly Law[] = [
  law(
    'locality.tasks',
    401,
    'leaves the text of tasks alone that a command does not name',
    [taskText, oneMove],
    (text, move) => {
      const before = openText(text);
      const { document: after, named } = runCommand(before, move);
      for (const { key } of after.chain.tasks) {
        if (named.has(key) || !before.source.slices.has(key)) continue;
        assertSameText(saveTask(after, key), saveTask(before, key), `the text of ${key}`);
      }
    },
  ),
  law(
    'locality.values',
    402,
    'keeps the characters of every value that stays the same in a task that it changes',
    [taskText, oneMove],
    (text, move) => {
      const before = openText(text);
      const { document: after } = runCommand(before, move);
      for (const node of after.chain.tasks) {
        const slice = before.source.slices.get(node.key);
        if (!slice || slice.node === node) continue;
        sameJson(respelled(slice.text, saveTask(after, node.key)), [], `respelled in ${node.key}`);
      }
    },
    [twoApps({}), twoApps({ contextAttributeValue: 'app-2' })],
  ),
];
