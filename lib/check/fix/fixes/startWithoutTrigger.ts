import { refuse } from '../../../commands/refusals.ts';
import { taskName } from '../../../model/task.ts';
import { pathOf, write } from '../edits.ts';
import type { Fix } from '../types.ts';

export const startWithoutTrigger: Fix = {
  code: 'start-without-trigger',
  title: 'Takes the start away where it says nothing but the state to start in.',
  apply: (task, problem) =>
    problem.data['isBare'] === true
      ? write(task, pathOf(task, problem), undefined, `Remove the start of ${taskName(task)}`)
      : refuse('no-fix'),
};
