import { refuse } from '../../../commands/refusals.ts';
import { taskName } from '../../../model/task.ts';
import { replaceRef } from '../edits.ts';
import type { Fix } from '../types.ts';

export const danglingRef: Fix = {
  code: 'dangling-ref',
  title: 'Takes the name out of eventRefs; where the task has just one event that nothing calls, calls that instead.',
  apply(task, problem) {
    const { replacement } = problem.data;
    if (replacement === null)
      return replaceRef(task, problem, null, `Remove the reference to a missing event from ${taskName(task)}`);
    return typeof replacement === 'string'
      ? replaceRef(task, problem, replacement, `Reference the event “${replacement}” in ${taskName(task)}`)
      : refuse('no-fix');
  },
};
