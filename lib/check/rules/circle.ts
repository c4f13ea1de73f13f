import { taskName } from '../../model/task.ts';
import { cyclesOf } from '../cycles.ts';
import type { ChainRule } from '../types.ts';

export const circle: ChainRule = {
  code: 'circle',
  scope: 'chain',
  severity: 'warning',
  title: 'Tasks that start one another in a cycle',
  reason:
    'This one can stop: a run has to fail, or another task has to run, for it to go on. Whether the service ' +
    'allows cycles is not published.',
  example: {
    bad: [
      { id: 'extract', events: [{ name: 'load-failed' }] },
      { id: 'load', events: [{ name: 'extract-succeeded' }] },
    ],
    good: [{ id: 'extract' }, { id: 'load', events: [{ name: 'extract-succeeded' }] }],
  },
  run({ graph }, report) {
    for (const cycle of cyclesOf(graph)) {
      if (cycle.endless) continue;
      const [first] = cycle.tasks;
      report({
        task: first!,
        path: ['events', first!.incoming.indexOf(cycle.edge)],
        edge: cycle.edge.id,
        data: { names: cycle.tasks.map(taskName) },
      });
    }
  },
};
