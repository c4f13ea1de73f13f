import { exclusivePath } from '../../compiler/exclusive.ts';
import { taskName } from '../../model/task.ts';
import { outcomesOf } from '../outcomes.ts';
import type { ChainRule } from '../types.ts';

export const exclusiveBranches: ChainRule = {
  code: 'exclusive-branches',
  scope: 'chain',
  severity: 'error',
  title: 'An ALL join over branches that exclude each other',
  reason:
    'One run of a task takes its success branch or its failure branch. What waits for tasks of both waits for two ' +
    'runs, and whether the service keeps events so long is not published.',
  example: {
    bad: 'A report that waits for all of two tasks: one comes after a success of Extract, the other after its failure.',
    good: 'A report that waits for any of them.',
  },
  run({ graph }, report) {
    const outcomes = outcomesOf(graph);
    const nameOf = (number: number): string => taskName(graph.facts[number]!.task);
    for (const [number, { task, edges, waitsForAll }] of graph.facts.entries()) {
      if (!waitsForAll) continue;
      const found = outcomes.contradiction(number);
      if (!found) continue;
      const [succeeded, failed] = found.edges.map((at) => graph.sources[number]![at]!) as [number, number];
      // a join right behind the task is told by another rule
      if (succeeded === found.branch && failed === found.branch) continue;
      report({
        task,
        path: exclusivePath(task),
        edge: edges[found.edges[1]]!.id,
        data: { branch: nameOf(found.branch), succeeded: nameOf(succeeded), failed: nameOf(failed) },
      });
    }
  },
};
