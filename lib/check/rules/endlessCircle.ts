import { taskName } from '../../model/task.ts';
import { messages } from '../messages.ts';
import { roundsOf } from '../rounds.ts';
import type { AroundRule } from '../types.ts';

export const endlessCircle: AroundRule = {
  code: 'endless-circle',
  severity: 'error',
  title: 'A circle that never ends while its runs succeed',
  reason:
    'Each run starts the next one, round and round, for as long as none fails. Whether the service stops that is not published.',
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
  checkAround({ net }, report) {
    for (const round of roundsOf(net)) {
      if (!round.endless) continue;
      const [first] = round.tasks;
      report(
        first!,
        messages.endlessCircle(round.tasks.map(taskName)),
        ['events', first!.incoming.indexOf(round.edge)],
        round.edge.id,
      );
    }
  },
};
