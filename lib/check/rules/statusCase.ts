import { correlationPlaces } from '../../compiler/runFinished.ts';
import { type LetterCase, caseOf } from '../indexedGraph.ts';
import type { ChainRule } from '../types.ts';

export const statusCase: ChainRule = {
  code: 'status-case',
  scope: 'chain',
  severity: 'info',
  title: 'A status in another letter case than the others',
  reason:
    'Which letter case the service stores is not published, nor whether it compares with regard to it. If it does, ' +
    'one of the two never matches.',
  example: {
    bad: {
      events: [
        { correlation: [{ contextAttributeName: 'id' }, { contextAttributeValue: 'SUCCEEDED' }] },
        { correlation: [{ contextAttributeName: 'id' }, { contextAttributeValue: 'succeeded' }] },
      ],
    },
    good: {
      events: [
        { correlation: [{ contextAttributeName: 'id' }, { contextAttributeValue: 'succeeded' }] },
        { correlation: [{ contextAttributeName: 'id' }, { contextAttributeValue: 'succeeded' }] },
      ],
    },
  },
  run({ graph }, report) {
    for (const { task, edges } of graph.facts) {
      for (const edge of edges) {
        const found = caseOf(edge);
        if (found === null || found === graph.usualCase) continue;
        const at = correlationPlaces(edge.template)!.status;
        report({
          task,
          path: ['events', task.incoming.indexOf(edge), 'correlation', at, 'contextAttributeValue'],
          edge: edge.id,
          data: { word: edge.status!, usual: inCase(edge.status!, graph.usualCase) },
        });
      }
    }
  },
};

function inCase(word: string, letters: LetterCase): string {
  if (letters === 'upper') return word.toUpperCase();
  return letters === 'lower' ? word.toLowerCase() : `${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()}`;
}
