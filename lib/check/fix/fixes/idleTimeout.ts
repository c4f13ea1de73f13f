import { isObject } from '../../../model/json.ts';
import { getIn } from '../../../model/path.ts';
import { taskName } from '../../../model/task.ts';
import { pathOf, write } from '../edits.ts';
import type { Fix } from '../types.ts';

export const idleTimeout: Fix = {
  code: 'idle-timeout',
  title: 'Takes the eventTimeout away.',
  apply(task, problem) {
    const path = pathOf(task, problem);
    const timeouts = path.slice(0, -1);
    const value = getIn(task.definition, timeouts);
    const isAlone = isObject(value) && Object.keys(value).length === 1;
    return write(
      task,
      isAlone ? timeouts : path,
      undefined,
      `Remove a time limit of ${taskName(task)} that does nothing`,
    );
  },
};
