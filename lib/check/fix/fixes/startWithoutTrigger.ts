import { isObject, own, withoutKey } from '../../../model/json.ts';
import { taskName, taskSchedule } from '../../../model/task.ts';
import type { Fix } from '../types.ts';

export const startWithoutTrigger: Fix = {
  code: 'start-without-trigger',
  title: 'Takes the start away where it says nothing but the state to start in.',
  apply(task) {
    const start = own(task.definition, 'start');
    const saysNothing = isObject(start) && Object.keys(start).every((key) => key === 'stateName');
    if (!saysNothing || taskSchedule(task.definition) !== undefined || task.incoming.length > 0) return null;
    return {
      label: `Remove the start of ${taskName(task)}`,
      task: { ...task, definition: withoutKey(task.definition, 'start') },
    };
  },
};
