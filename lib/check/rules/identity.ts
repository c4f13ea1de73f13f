import { own } from '../../model/json.ts';
import { taskId } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../types.ts';

export const duplicateId: Rule = {
  code: 'duplicate-id',
  severity: 'error',
  check(task, report, { graph }) {
    const id = taskId(task);
    if (id !== null && graph.byId.get(id) !== task) report(messages.duplicateId(id), ['id']);
  },
};

export const noName: Rule = {
  code: 'no-name',
  severity: 'error',
  check(task, report) {
    const name = own(task.definition, 'name');
    if (typeof name !== 'string' || name.trim() === '') report(messages.noName(), ['name']);
  },
};
