import { faultsOf } from '../structure.ts';
import type { TaskRule } from '../types.ts';

export const schema: TaskRule = {
  code: 'schema',
  scope: 'task',
  severity: 'error',
  title: 'A definition that does not match the service’s documentation',
  reason: 'The service refuses a request whose fields are missing or of another kind than its documentation says.',
  example: { bad: { enabled: 'yes' }, good: { enabled: true } },
  run(task, report, dialect) {
    for (const { path, message, keyword } of faultsOf(task, dialect)) {
      if (keyword !== 'enum') report({ path, data: { fault: message } });
    }
  },
};
