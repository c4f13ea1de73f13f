import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, type TaskNode, edgesInto, exclusivePath, getIn } from '../../../lib/index.ts';
import { refLists } from '../../../lib/model/eventRefs.ts';
import { oneMove } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { openText } from '../../support/openText.ts';
import { play } from '../../support/play.ts';
import { PATIENT, runs } from '../../support/runs.ts';

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

describe('law 5: no silent change of meaning', PATIENT, () => {
  it('writes exclusive wherever it leaves a task with two edges or more', () => {
    fc.assert(
      fc.property(taskText, oneMove, (text, move) => {
        const before = openText(text);
        const { document: after } = play(before, move);
        if (!['connect', 'setStatus', 'reconnect', 'removeEdge', 'removeTasks'].includes(move.kind)) return;
        for (const node of after.chain.tasks) {
          const rewired = before.source.slices.get(node.key)?.node.incoming !== node.incoming;
          if (rewired && edgesInto(node).length >= 2) expect(getIn(node.definition, exclusivePath(node))).toBeDefined();
        }
      }),
      runs(501, 500),
    );
  });

  it('never merges, splits or reorders trigger groups, nor the names in them', () => {
    fc.assert(
      fc.property(taskText, oneMove, (text, move) => {
        const before = openText(text);
        const { document: after } = play(before, move);
        if (move.kind === 'setField') return;
        for (const node of after.chain.tasks) {
          const was = before.source.slices.get(node.key)?.node;
          if (!was) continue;
          const grown = groupsOf(node).filter((group) => !groupsOf(was).includes(group));
          expect(grown.length === 0 || (grown.length === 1 && grown[0] === 'states/0/onEvents/0/eventRefs')).toBe(true);
          for (const [group, names] of sharedNames(was, node)) expect(sharedNames(node, was).get(group)).toEqual(names);
        }
      }),
      runs(502, 500),
    );
  });

  it('keeps the word of every status that the command does not set', () => {
    fc.assert(
      fc.property(taskText, oneMove, (text, move) => {
        const before = openText(text);
        const { document: after } = play(before, move);
        if (move.kind === 'setStatus' || move.kind === 'reconnect') return;
        const words = new Map(before.chain.tasks.flatMap(edgesInto).map((edge) => [edge.id, edge.status]));
        for (const edge of after.chain.tasks.flatMap(edgesInto)) {
          if (words.has(edge.id)) expect(edge.status).toBe(words.get(edge.id));
        }
      }),
      runs(503, 500),
    );
  });
});
