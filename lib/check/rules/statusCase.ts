import { correlationPlaces } from '../../model/correlation.ts';
import { messages } from '../messages.ts';
import { caseOf } from '../shared.ts';
import type { AroundRule } from '../types.ts';

export const statusCase: AroundRule = {
  code: 'status-case',
  severity: 'info',
  title: 'A status in another letter case than the others',
  reason: 'Which letter case the service stores is not published, nor whether it compares with regard to it. If it does, one of the two never fits.',
  example: {
    bad: { events: [{ correlation: [{ contextAttributeName: 'id' }, { contextAttributeValue: 'SUCCEEDED' }] }, { correlation: [{ contextAttributeName: 'id' }, { contextAttributeValue: 'succeeded' }] }] },
    good: { events: [{ correlation: [{ contextAttributeName: 'id' }, { contextAttributeValue: 'succeeded' }] }, { correlation: [{ contextAttributeName: 'id' }, { contextAttributeValue: 'succeeded' }] }] },
  },
  checkAround(task, report, { shared }) {
    if (task.incoming.length === 0) return;
    const usual = shared.usualCase;
    for (const [index, edge] of task.incoming.entries()) {
      const found = edge.kind === 'edge' ? caseOf(edge) : null;
      if (edge.kind !== 'edge' || found === null || found === usual) continue;
      const at = correlationPlaces(edge.rest)!.status;
      report(messages.statusCase(edge.status!), ['events', index, 'correlation', at, 'contextAttributeValue'], edge.id);
    }
  },
};
