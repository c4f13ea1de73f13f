import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const duplicateId: AroundRule = {
  code: 'duplicate-id',
  severity: 'error',
  title: 'Two tasks of one id',
  reason:
    'The service gives each task an id of its own. An edge names its upstream by id, so of two it can mean but one.',
  example: { bad: [{ id: 'extract' }, { id: 'extract' }], good: [{ id: 'extract' }, { id: 'load' }] },
  checkAround({ net }, report) {
    for (const number of net.repeated)
      report(net.facts[number]!.task, messages.duplicateId(net.facts[number]!.id!), ['id']);
  },
};
