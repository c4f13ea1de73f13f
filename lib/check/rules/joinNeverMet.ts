import { taskName } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const joinNeverMet: AroundRule = {
  code: 'join-never-met',
  severity: 'warning',
  title: 'A join of all that cannot be met, because an upstream never runs',
  reason:
    'A task that waits for all starts only when each of its events has come. One that cannot come holds it for ever.',
  example: {
    bad: [{ id: 'extract', enabled: true }, { id: 'orders', enabled: false }, { states: [{ exclusive: false }] }],
    good: [{ id: 'extract', enabled: true }, { id: 'orders', enabled: true }, { states: [{ exclusive: false }] }],
  },
  checkAround({ net }, report) {
    for (const [number, { task, isOff, waitsForAll, edges }] of net.facts.entries()) {
      if (!waitsForAll || isOff) continue;
      for (const [at, edge] of edges.entries()) {
        if (!net.isDead(number, at)) continue;
        const from = net.facts[net.sources[number]![at]!]!;
        report(
          task,
          messages.joinNeverMet(taskName(from.task), from.isOff),
          ['events', task.incoming.indexOf(edge)],
          edge.id,
        );
      }
    }
  },
};
