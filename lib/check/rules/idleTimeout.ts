import { joinOf } from '../../compiler/exclusive.ts';
import { getIn } from '../../model/path.ts';
import type { TaskRule } from '../types.ts';

const PATH = ['states', 0, 'timeouts', 'eventTimeout'] as const;

export const idleTimeout: TaskRule = {
  code: 'idle-timeout',
  scope: 'task',
  severity: 'warning',
  title: 'An eventTimeout where any event will do',
  reason:
    'eventTimeout limits the time between the first event and the last. Where one event starts the task there is ' +
    'nothing to limit.',
  example: {
    bad: { timeouts: { eventTimeout: 'PT1H' }, exclusive: true },
    good: { timeouts: { eventTimeout: 'PT1H' }, exclusive: false },
  },
  run(task, report) {
    if (getIn(task.definition, PATH) !== undefined && joinOf(task) === 'any') report({ path: PATH });
  },
};
