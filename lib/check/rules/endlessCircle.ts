import { taskName } from '../../model/task.ts';
import { cyclesOf } from '../cycles.ts';
import type { ChainRule } from '../types.ts';

export const endlessCircle: ChainRule = {
  code: 'endless-circle',
  scope: 'chain',
  severity: 'error',
  title: 'A circle that never ends while its runs succeed',
  reason:
    'Each run starts the next one, round and round, for as long as none fails. Whether the service stops that is ' +
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
  run({ net }, report) {
    for (const round of cyclesOf(net)) {
      if (!round.endless) continue;
      const [first] = round.tasks;
      report({
        task: first!,
        path: ['events', first!.incoming.indexOf(round.edge)],
        edge: round.edge.id,
        data: { names: round.tasks.map(taskName) },
      });
    }
  },
};
