import { expect } from 'vitest';
import { type Chain, type Json, type TaskNode, equalJson, taskId } from '../../lib/index.ts';
import { edgeId } from '../../lib/model/chain.ts';

/** All that a node says, but for the name that it has inside its document. */
function said(task: TaskNode): Json {
  return [
    task.definition,
    task.incoming.map((entry): Json =>
      entry.kind === 'kept' ? ['kept', entry.entry] : ['edge', entry.source, entry.status, entry.name, entry.rest],
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
  expect(JSON.stringify(actual.tasks.map(said))).toBe(JSON.stringify(expected.tasks.map(said)));
  expect(equalJson(actual.tasks.map(said), expected.tasks.map(said), true)).toBe(true);
  for (const { tasks } of [actual, expected]) {
    expect(new Set(tasks.map((task) => task.key)).size).toBe(tasks.length);
    for (const task of tasks)
      for (const entry of task.incoming) {
        if (entry.kind === 'edge') expect([entry.target, entry.id]).toEqual([task.key, edgeId(task.key, entry.name)]);
      }
  }
  if (hasUsableIds(expected))
    expect(actual.tasks.map((task) => task.key)).toEqual(expected.tasks.map((task) => task.key));
}
