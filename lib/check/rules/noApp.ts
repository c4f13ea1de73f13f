import { FIELDS, readField } from '../../model/fields.ts';
import { isObject } from '../../model/json.ts';
import { getIn } from '../../model/path.ts';
import type { TaskRule } from '../types.ts';

/** What calls the function: without it the state itself is not usable, which another rule says. */
const ACTION = FIELDS.appId.slice(0, -3);

export const noApp: TaskRule = {
  code: 'no-app',
  scope: 'task',
  severity: 'error',
  title: 'A task without an app',
  reason:
    'The service reloads the app, script, data flow or table recipe that the action names, and refuses a task that ' +
    'names none.',
  example: {
    bad: { functionRef: { refName: 'app.reload', arguments: { appId: '', partial: false } } },
    good: { functionRef: { refName: 'app.reload', arguments: { appId: 'app-extract', partial: false } } },
  },
  run({ definition }, report) {
    const appId = readField(definition, 'appId');
    const isNamed = typeof appId === 'string' && appId.trim() !== '';
    if (!isNamed && isObject(getIn(definition, ACTION))) report({ path: FIELDS.appId });
  },
};
