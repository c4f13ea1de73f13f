import { taskId } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const duplicateId: AroundRule = {
  code: 'duplicate-id',
  severity: 'error',
  title: 'Two tasks of one id',
  reason: 'The service gives each task an id of its own. An edge names its upstream by id, so of two it can mean but one.',
  example: { bad: [{ id: 'extract' }, { id: 'extract' }], good: [{ id: 'extract' }, { id: 'load' }] },
  checkAround(task, report, { graph }) {
    const id = taskId(task);
    if (id !== null && graph.byId.get(id) !== task) report(messages.duplicateId(id), ['id']);
  },
};
