import { FIELDS } from '../../model/fields.ts';
import { messages } from '../messages.ts';
import { MOST_TASKS } from '../shared.ts';
import type { AroundRule } from '../types.ts';

export const tooManyTasks: AroundRule = {
  code: 'too-many-tasks',
  severity: 'error',
  title: 'More than ten tasks on one resource',
  reason: 'The service takes at most ten tasks for one app, script, data flow or table recipe, and refuses the eleventh.',
  example: { bad: 'Eleven tasks with the same appId.', good: 'Ten tasks with the same appId.' },
  checkAround(task, report, { shared }) {
    const number = shared.numberOf(task);
    if (number > MOST_TASKS) report(messages.tooManyTasks(number), FIELDS.appId);
  },
};
