import { exclusivePath, joinOf } from '../../compiler/exclusive.ts';
import { edgesInto } from '../../model/chain.ts';
import { statusKind } from '../../model/status.ts';
import { sharesSource } from '../pairs.ts';
import type { TaskRule } from '../types.ts';

export const joinContradiction: TaskRule = {
  code: 'join-contradiction',
  scope: 'task',
  severity: 'error',
  title: 'An ALL join that waits for a run to succeed and to fail',
  reason:
    'One run ends in one way. All of the events can only come from several runs, and whether the service keeps them ' +
    'so long is not published.',
  example: {
    bad: { onEvents: [{ eventRefs: ['extract-succeeded', 'extract-failed'] }], exclusive: false },
    good: { onEvents: [{ eventRefs: ['extract-succeeded', 'orders-failed'] }], exclusive: false },
  },
  run(task, report) {
    if (!sharesSource(task)) return;
    const edges = edgesInto(task);
    const succeeded = new Set(
      edges.filter(({ status }) => statusKind(status) === 'SUCCEEDED').map(({ source }) => source),
    );
    const both = edges.find(({ source, status }) => statusKind(status) === 'FAILED' && succeeded.has(source));
    if (both && joinOf(task) === 'all') report({ path: exclusivePath(task), edge: both.id });
  },
};
