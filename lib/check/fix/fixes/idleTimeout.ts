import { joinOf } from '../../../compiler/exclusive.ts';
import { writePath } from '../../../model/fields.ts';
import { isObject } from '../../../model/json.ts';
import { getIn } from '../../../model/path.ts';
import { taskName } from '../../../model/task.ts';
import type { Fix } from '../types.ts';

const TIMEOUTS = ['states', 0, 'timeouts'] as const;

export const idleTimeout: Fix = {
  code: 'idle-timeout',
  title: 'Takes the eventTimeout away.',
  apply(task) {
    const timeouts = getIn(task.definition, TIMEOUTS);
    if (!isObject(timeouts) || !Object.hasOwn(timeouts, 'eventTimeout') || joinOf(task) !== 'any') return null;
    const isAlone = Object.keys(timeouts).length === 1;
    const definition = writePath(task.definition, isAlone ? TIMEOUTS : [...TIMEOUTS, 'eventTimeout'], undefined);
    return (
      definition && {
        label: `Remove a time limit of ${taskName(task)} that does nothing`,
        task: { ...task, definition },
      }
    );
  },
};
