import { refuse } from '../../../commands/refusals.ts';
import { taskName } from '../../../model/task.ts';
import { removeEvent } from '../edits.ts';
import type { Fix } from '../types.ts';

export const duplicateEventName: Fix = {
  code: 'duplicate-event-name',
  title: 'Takes the second event away where both are the same in all.',
  apply: (task, problem) =>
    problem.data['isSame'] === true
      ? removeEvent(task, problem, `Remove an event of ${taskName(task)} that is there twice`)
      : refuse('no-fix'),
};
