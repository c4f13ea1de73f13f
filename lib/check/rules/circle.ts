import { taskName } from '../../model/task.ts';
import { messages } from '../messages.ts';
import { roundsOf } from '../rounds.ts';
import type { AroundRule } from '../types.ts';

export const circle: AroundRule = {
  code: 'circle',
  severity: 'warning',
  title: 'Tasks that start one another in a circle',
  reason:
    'This one can stop: a run has to fail, or another task has to run, for it to go round. Whether the service allows circles is not published.',
  example: {
    bad: [
      { id: 'extract', events: [{ name: 'load-failed' }] },
      { id: 'load', events: [{ name: 'extract-succeeded' }] },
    ],
    good: [{ id: 'extract' }, { id: 'load', events: [{ name: 'extract-succeeded' }] }],
  },
  checkAround({ net }, report) {
    for (const round of roundsOf(net)) {
      if (round.endless) continue;
      const [first] = round.tasks;
      report(
        first!,
        messages.circle(round.tasks.map(taskName)),
        ['events', first!.incoming.indexOf(round.edge)],
        round.edge.id,
      );
    }
  },
};
