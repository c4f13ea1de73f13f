import { taskName } from '../../model/task.ts';
import { cyclesOf } from '../cycles.ts';
import type { ChainRule } from '../types.ts';

export const endlessCircle: ChainRule = {
  code: 'endless-circle',
  scope: 'chain',
  severity: 'error',
  title: 'A cycle that never ends while its runs succeed',
  reason:
    'Each run starts the next one, again and again, as long as none fails. Whether the service stops that is ' +
    'not published.',
  example: {
    bad: [
      { id: 'extract', events: [{ name: 'report-succeeded' }] },
      { id: 'load', events: [{ name: 'extract-succeeded' }] },
      { id: 'report', events: [{ name: 'load-any' }] },
    ],
    good: [
      { id: 'extract' },
      { id: 'load', events: [{ name: 'extract-succeeded' }] },
      { id: 'report', events: [{ name: 'load-any' }] },
    ],
  },
  run({ graph }, report) {
    for (const cycle of cyclesOf(graph)) {
      if (!cycle.endless) continue;
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
