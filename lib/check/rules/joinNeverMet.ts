import { edgesInto } from '../../model/chain.ts';
import { taskName } from '../../model/task.ts';
import { isOff, waitsForAll } from '../flow.ts';
import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const joinNeverMet: AroundRule = {
  code: 'join-never-met',
  severity: 'warning',
  title: 'A join of all that cannot be met, because an upstream never runs',
  reason: 'A task that waits for all starts only when each of its events has come. One that cannot come holds it for ever.',
  example: {
    bad: [{ id: 'extract', enabled: true }, { id: 'orders', enabled: false }, { states: [{ exclusive: false }] }],
    good: [{ id: 'extract', enabled: true }, { id: 'orders', enabled: true }, { states: [{ exclusive: false }] }],
  },
  checkAround(task, report, { flow, graph }) {
    if (task.incoming.length < 2 || isOff(task)) return;
    const edges = edgesInto(task);
    if (edges.every((edge) => flow.canFire(edge)) || !waitsForAll(task, edges)) return;
    for (const [index, edge] of task.incoming.entries()) {
      if (edge.kind !== 'edge' || flow.canFire(edge)) continue;
      const source = graph.byId.get(edge.source)!;
      report(messages.joinNeverMet(taskName(source), isOff(source)), ['events', index], edge.id);
    }
  },
};
