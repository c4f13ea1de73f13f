import { edgesInto } from '../../model/chain.ts';
import { taskName } from '../../model/task.ts';
import { isOff, waitsForAll } from '../flow.ts';
import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const disabledUpstream: AroundRule = {
  code: 'disabled-upstream',
  severity: 'warning',
  title: 'An edge from a task that is switched off',
  reason: 'A task that is switched off runs neither by its triggers nor by hand, so what waits for it waits in vain.',
  example: {
    bad: [{ id: 'extract', enabled: false }, { id: 'load', events: [{ name: 'extract-succeeded' }] }],
    good: [{ id: 'extract', enabled: true }, { id: 'load', events: [{ name: 'extract-succeeded' }] }],
  },
  checkAround(task, report, { graph }) {
    if (isOff(task)) return;
    for (const [index, edge] of task.incoming.entries()) {
      const source = edge.kind === 'edge' ? graph.byId.get(edge.source) : undefined;
      if (edge.kind !== 'edge' || !source || !isOff(source)) continue;
      // a join of all has a rule of its own
      if (waitsForAll(task, edgesInto(task))) return;
      report(messages.disabledUpstream(taskName(source)), ['events', index], edge.id);
    }
  },
};
