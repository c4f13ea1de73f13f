import { taskName } from '../../model/task.ts';
import { cyclesOf } from '../cycles.ts';
import type { ChainRule } from '../types.ts';

export const circle: ChainRule = {
  code: 'circle',
  scope: 'chain',
  severity: 'warning',
  title: 'Tasks that start one another in a cycle',
  reason:
    'This cycle can stop: it continues only when a run fails or another task runs. Whether the service allows cycles ' +
    'is not published.',
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
