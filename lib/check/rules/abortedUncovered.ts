import { joinOf } from '../../compiler/exclusive.ts';
import { edgesInto } from '../../model/chain.ts';
import { statusKind } from '../../model/status.ts';
import { sharesSource } from '../pairs.ts';
import type { TaskRule } from '../types.ts';

export const abortedUncovered: TaskRule = {
  code: 'aborted-uncovered',
  scope: 'task',
  severity: 'info',
  title: 'Succeeded and failed together are not any end',
  reason: 'A run can also end because it was aborted. Then neither of the two edges fires; an edge on any end does.',
  example: {
    bad: { events: [{ name: 'extract-succeeded' }, { name: 'extract-failed' }] },
    good: { events: [{ name: 'extract-any' }] },
  },
  run(task, report) {
    if (!sharesSource(task)) return;
    const edges = edgesInto(task);
    if (!edges.some(({ status }) => statusKind(status) === 'FAILED') || joinOf(task) === 'all') return;
    const on = (kind: string) =>
      new Set(edges.filter(({ status }) => statusKind(status) === kind).map(({ source }) => source));
    const [succeeded, anyEnd] = [on('SUCCEEDED'), on('ANY')];
    for (const [index, edge] of task.incoming.entries()) {
      if (edge.kind !== 'edge' || statusKind(edge.status) !== 'FAILED' || anyEnd.has(edge.source)) continue;
      if (succeeded.delete(edge.source)) report({ path: ['events', index], edge: edge.id });
    }
  },
};
