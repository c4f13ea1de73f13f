import { readField } from '../../model/fields.ts';
import { statusKind } from '../../model/status.ts';
import { isSuccess } from '../cycles.ts';
import type { IndexedGraph } from '../indexedGraph.ts';
import type { ChainRule } from '../types.ts';

export const unhandledFailure: ChainRule = {
  code: 'unhandled-failure',
  scope: 'chain',
  severity: 'off',
  title: 'A failure that nobody handles, on the way to an app that people open',
  reason:
    'When such a run fails, everything after it keeps its old data, and nobody is notified. Whether that matters is ' +
    'for you to decide, so this rule is off by default.',
  example: {
    bad: [{ id: 'extract' }, { id: 'load', events: [{ name: 'extract-succeeded' }] }],
    good: [
      { id: 'extract' },
      { id: 'load', events: [{ name: 'extract-succeeded' }] },
      { id: 'alert', events: [{ name: 'extract-failed' }, { name: 'load-failed' }] },
    ],
  },
  run({ graph }, report) {
    const feeds = feeding(graph);
    const handled = new Set<number>();
    graph.eachLink((edge, source) => {
      if (statusKind(edge.status) !== 'SUCCEEDED') handled.add(source);
    });
    for (const [number, { task, isOff, edges }] of graph.facts.entries()) {
      const isAlert = edges.length > 0 && edges.every(({ status }) => statusKind(status) === 'FAILED');
      if (feeds.has(number) && !handled.has(number) && !isOff && !isAlert) report({ task, path: ['name'] });
    }
  },
};

/** Tasks that reload an app, and all that such a one waits for to succeed. */
function feeding({ facts, sources }: IndexedGraph): Set<number> {
  const feeds = new Set(
    [...facts.keys()].filter((number) =>
      ['ANALYTICS', undefined].includes(readField(facts[number]!.task.definition, 'usage') as string),
    ),
  );
  for (const number of feeds) {
    for (const [at, source] of sources[number]!.entries())
      if (source >= 0 && isSuccess(facts[number]!.edges[at]!)) feeds.add(source);
  }
  return feeds;
}
