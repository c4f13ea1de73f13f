import { faultsOf } from '../structure.ts';
import type { TaskRule } from '../types.ts';

export const schemaValue: TaskRule = {
  code: 'schema-value',
  scope: 'task',
  severity: 'warning',
  title: 'A value that is not documented for its field',
  reason:
    'The documentation lists the words that a field takes. The service may know more of them by now, or refuse the ' +
    'definition.',
  example: { bad: { usage: 'REPORTING' }, good: { usage: 'ANALYTICS' } },
  run(task, report, dialect) {
    for (const { path, message, keyword } of faultsOf(task, dialect)) {
      if (keyword === 'enum') report({ path, data: { fault: message } });
    }
  },
};
