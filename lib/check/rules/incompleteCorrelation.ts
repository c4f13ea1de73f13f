import { attributeName } from '../../compiler/runFinished.ts';
import { isArray, own } from '../../model/json.ts';
import type { TaskRule } from '../types.ts';

export const incompleteCorrelation: TaskRule = {
  code: 'incomplete-correlation',
  scope: 'task',
  severity: 'off',
  title: 'An edge that does not name the app and space of its upstream',
  reason:
    'The service adds both when it makes such a task itself; whether an event is found faster by them is not ' +
    'published. v1 has neither.',
  example: {
    bad: [{ contextAttributeName: 'id' }, { contextAttributeName: 'status' }],
    good: [
      { contextAttributeName: 'id' },
      { contextAttributeName: 'status' },
      { contextAttributeName: 'spaceId' },
      { contextAttributeName: 'appId' },
    ],
  },
  run(task, report, dialect) {
    if (dialect !== 'scheduling') return;
    for (const [index, edge] of task.incoming.entries()) {
      const list = edge.kind === 'edge' ? own(edge.template, 'correlation') : undefined;
      if (edge.kind !== 'edge' || !isArray(list)) continue;
      const lacks = ['appId', 'spaceId'].filter((name) => !list.some((item) => attributeName(item) === name));
      if (lacks.length > 0)
        report({ path: ['events', index, 'correlation'], edge: edge.id, data: { lacks: lacks.join(' and ') } });
    }
  },
};
