import { type Chain, type Json, type TaskNode, taskId } from '../../lib/index.ts';
import { equalJson } from '../../lib/internal.ts';
import { edgeId } from '../../lib/model/chain.ts';
import { assert, sameJson } from './same.ts';

/** All that a node says, but for the name that it has inside its document. */
function said(task: TaskNode): Json {
  return [
    task.definition,
    task.incoming.map((entry): Json =>
      entry.kind === 'opaque'
        ? ['kept', entry.entry]
        : ['edge', entry.source, entry.status, entry.name, entry.template],
    ),
  ];
}

function hasUsableIds(chain: Chain): boolean {
  return chain.tasks.every((task) => taskId(task) === task.key);
}

/**
 * Expects two chains to be the same drawing. Nodes without an id of their own are called by their place in the
 * file, which commands may change; all other keys must agree.
 */
export function expectSameChain(actual: Chain, expected: Chain): void {
  sameJson(actual.tasks.map(said), expected.tasks.map(said), 'what the tasks say');
  assert(equalJson(actual.tasks.map(said), expected.tasks.map(said), true), 'equalJson says otherwise');
  for (const { tasks } of [actual, expected]) {
    assert(new Set(tasks.map((task) => task.key)).size === tasks.length, 'two nodes have one key');
    for (const task of tasks)
      for (const entry of task.incoming) {
        if (entry.kind !== 'edge') continue;
        sameJson([entry.target, entry.id], [task.key, edgeId(task.key, entry.name)], 'target and id of an edge');
      }
  }
  if (!hasUsableIds(expected)) return;
  sameJson(
    actual.tasks.map((task) => task.key),
    expected.tasks.map((task) => task.key),
    'keys',
  );
}
