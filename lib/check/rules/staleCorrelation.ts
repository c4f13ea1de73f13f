import { attributeName, attributeValue } from '../../model/correlation.ts';
import { readField } from '../../model/fields.ts';
import { isArray, own } from '../../model/json.ts';
import { taskName } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const staleCorrelation: AroundRule = {
  code: 'stale-correlation',
  severity: 'warning',
  title: 'A correlation with an app or space that the upstream is no longer in',
  reason: 'All of a correlation must fit. One that names the app or space where the upstream was before never fits again.',
  example: {
    bad: [
      { id: 'extract', metadata: { spaceId: 'finance' } },
      { id: 'load', events: [{ correlation: [{}, {}, { contextAttributeName: 'spaceId', contextAttributeValue: 'sales' }, {}] }] },
    ],
    good: [
      { id: 'extract', metadata: { spaceId: 'finance' } },
      { id: 'load', events: [{ correlation: [{}, {}, { contextAttributeName: 'spaceId', contextAttributeValue: 'finance' }, {}] }] },
    ],
  },
  checkAround(task, report, { graph }) {
    for (const [index, edge] of task.incoming.entries()) {
      const list = edge.kind === 'edge' ? own(edge.rest, 'correlation') : undefined;
      if (edge.kind !== 'edge' || !isArray(list) || list.length < (edge.status === null ? 2 : 3)) continue;
      const source = graph.byId.get(edge.source);
      if (!source) continue;
      for (const [at, item] of list.entries()) {
        const field = attributeName(item);
        if (field !== 'appId' && field !== 'spaceId') continue;
        const [said, is] = [attributeValue(item), readField(source.definition, field)];
        if (said === null || typeof is !== 'string' || is === '' || is === said) continue;
        report(messages.staleCorrelation(field, taskName(source)), ['events', index, 'correlation', at, 'contextAttributeValue'], edge.id);
      }
    }
  },
};
