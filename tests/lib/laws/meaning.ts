import { refLists } from '../../../lib/compiler/eventRefs.ts';
import { edgesInto, getIn } from '../../../lib/editor/index.ts';
import type { Json, TaskNode } from '../../../lib/index.ts';
import { exclusivePath } from '../../../lib/internal.ts';
import { oneMove } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommand } from '../../support/runCommand.ts';
import { assert, sameJson } from '../../support/same.ts';

const WIRES: readonly string[] = [
  'connect',
  'setStatus',
  'reconnect',
  'removeEdge',
  'removeTasks',
  'insert',
  'insertNew',
  'removeAndReconnect',
  'connectAll',
  'setStatuses',
  'setEvent',
  'addEvent',
  'removeEvent',
];
const SETS_STATUS: readonly string[] = [
  'setStatus',
  'reconnect',
  'setStatuses',
  'insert',
  'insertNew',
  'removeAndReconnect',
  'setEvent',
];

/** The trigger groups of a task, without the names in them. */
function groupsOf(task: TaskNode): string[] {
  return refLists(task.definition).map(({ path }) => path.join('/'));
}

/** Each group's names, less those that one of the two sides does not have. */
function sharedNames(task: TaskNode, other: TaskNode): Map<string, Json[]> {
  const known = new Set(refLists(other.definition).flatMap(({ refs }) => refs));
  return new Map(
    refLists(task.definition).map(({ path, refs }) => [path.join('/'), refs.filter((name) => known.has(name))]),
  );
}

export const MEANING: readonly Law[] = [
  law(
    'meaning.exclusive',
    501,
    'writes exclusive wherever it leaves a task with two edges or more',
    [taskText, oneMove],
    (text, move) => {
      if (!WIRES.includes(move.kind)) return;
      const before = openText(text);
      for (const node of runCommand(before, move).document.chain.tasks) {
        const rewired = before.source.slices.get(node.key)?.node.incoming !== node.incoming;
        if (!rewired || edgesInto(node).length < 2) continue;
        assert(getIn(node.definition, exclusivePath(node)) !== undefined, `no exclusive in ${node.key}`);
      }
    },
  ),
  law(
    'meaning.groups',
    502,
    'never merges, splits or reorders trigger groups, nor the names in them',
    [taskText, oneMove],
    (text, move) => {
      if (move.kind === 'setField') return;
      const before = openText(text);
      for (const node of runCommand(before, move).document.chain.tasks) {
        const was = before.source.slices.get(node.key)?.node;
        if (!was) continue;
        const grown = groupsOf(node).filter((group) => !groupsOf(was).includes(group));
        assert(grown.length === 0 || grown.join() === 'states/0/onEvents/0/eventRefs', `new groups: ${grown.join()}`);
        const now = sharedNames(node, was);
        for (const [group, names] of sharedNames(was, node)) sameJson(now.get(group), names, group);
      }
    },
  ),
  law(
    'meaning.words',
    503,
    'keeps the word of every status that the command does not set',
    [taskText, oneMove],
    (text, move) => {
      if (SETS_STATUS.includes(move.kind)) return;
      const before = openText(text);
      const words = new Map(before.chain.tasks.flatMap(edgesInto).map((edge) => [edge.id, edge.status]));
      for (const edge of runCommand(before, move).document.chain.tasks.flatMap(edgesInto)) {
        if (words.has(edge.id)) sameJson(edge.status, words.get(edge.id), edge.id);
      }
    },
  ),
];
