import { own } from '../../model/json.ts';
import { taskId } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { AroundRule, TaskRule } from '../types.ts';

export const duplicateId: AroundRule = {
  code: 'duplicate-id',
  severity: 'error',
  checkAround(task, report, { graph }) {
    const id = taskId(task);
    if (id !== null && graph.byId.get(id) !== task) report(messages.duplicateId(id), ['id']);
  },
};

export const noName: TaskRule = {
  code: 'no-name',
  severity: 'error',
  check(task, report) {
    const name = own(task.definition, 'name');
    if (typeof name !== 'string' || name.trim() === '') report(messages.noName(), ['name']);
  },
};
