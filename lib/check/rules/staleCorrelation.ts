import { attributeName, attributeValue } from '../../compiler/runFinished.ts';
import { readField } from '../../model/fields.ts';
import { isArray, own } from '../../model/json.ts';
import { taskName } from '../../model/task.ts';
import type { ChainRule } from '../types.ts';

export const staleCorrelation: ChainRule = {
  code: 'stale-correlation',
  scope: 'chain',
  severity: 'warning',
  title: 'A correlation with an app or space that the upstream is no longer in',
  reason:
    'Every attribute of a correlation must match. One that names the app or space where the upstream was before ' +
    'never matches again.',
  example: {
    bad: [
      { id: 'extract', metadata: { spaceId: 'finance' } },
      {
        id: 'load',
        events: [{ correlation: [{}, {}, { contextAttributeName: 'spaceId', contextAttributeValue: 'sales' }, {}] }],
      },
    ],
    good: [
      { id: 'extract', metadata: { spaceId: 'finance' } },
      {
        id: 'load',
        events: [{ correlation: [{}, {}, { contextAttributeName: 'spaceId', contextAttributeValue: 'finance' }, {}] }],
      },
    ],
  },
  run({ graph }, report) {
    graph.eachLink((edge, source, target) => {
      const { task, asksMore } = graph.facts[target]!;
      const list = asksMore ? own(edge.template, 'correlation') : undefined;
      if (!isArray(list)) return;
      const from = graph.facts[source]!.task;
      for (const [at, item] of list.entries()) {
        const field = attributeName(item);
        if (field !== 'appId' && field !== 'spaceId') continue;
        const [said, is] = [attributeValue(item), readField(from.definition, field)];
        if (said === null || typeof is !== 'string' || is === '' || is === said) continue;
        const path = ['events', task.incoming.indexOf(edge), 'correlation', at, 'contextAttributeValue'];
        const isNamedOnce = list.filter((each) => attributeName(each) === field).length === 1;
        report({ task, path, edge: edge.id, data: { field, name: taskName(from), value: is, isNamedOnce } });
      }
    });
  },
};
