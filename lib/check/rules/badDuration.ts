import { isArray, isObject, own } from '../../model/json.ts';
import { isDuration } from '../../schedule/interval/duration.ts';
import type { TaskRule } from '../types.ts';

const LIMITS = ['eventTimeout', 'stateExecTimeout', 'actionExecTimeout'];

export const badDuration: TaskRule = {
  code: 'bad-duration',
  scope: 'task',
  severity: 'warning',
  title: 'A time limit that is not an ISO 8601 duration',
  reason: 'Time limits are durations of ISO 8601, such as PT1H30M. Any other text is refused or ignored.',
  example: { bad: { timeouts: { stateExecTimeout: '1h' } }, good: { timeouts: { stateExecTimeout: 'PT1H' } } },
  run(task, report) {
    const states = own(task.definition, 'states');
    for (const [index, state] of isArray(states) ? states.entries() : []) {
      const timeouts = isObject(state) ? own(state, 'timeouts') : undefined;
      if (!isObject(timeouts)) continue;
      for (const limit of LIMITS) {
        const value = own(timeouts, limit);
        if (typeof value === 'string' && !isDuration(value))
          report({ path: ['states', index, 'timeouts', limit], data: { key: limit, value } });
      }
    }
  },
};
