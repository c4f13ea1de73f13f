import { edgesInto } from '../../model/chain.ts';
import { isOff, waitsForAll } from '../flow.ts';
import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const neverStarts: AroundRule = {
  code: 'never-starts',
  severity: 'warning',
  title: 'A task that nothing can ever start',
  reason: 'Each task that it waits for waits in vain itself: for one that is switched off, or round in a circle that nothing enters.',
  example: {
    bad: [{ id: 'extract', enabled: false }, { id: 'load' }, { id: 'report', events: [{ name: 'load-succeeded' }] }],
    good: [{ id: 'extract', enabled: true }, { id: 'load' }, { id: 'report', events: [{ name: 'load-succeeded' }] }],
  },
  checkAround(task, report, { flow, graph }) {
    if (flow.canRun(task) || isOff(task)) return;
    const edges = edgesInto(task);
    // what waits for a task that is off, or for all of several, is told of by the edge that is dead
    if (edges.length === 0 || waitsForAll(task, edges)) return;
    if (edges.some((edge) => isOff(graph.byId.get(edge.source)!))) return;
    report(messages.neverStarts(), ['events']);
  },
};
