import { refuse } from '../../../commands/refusals.ts';
import { taskName } from '../../../model/task.ts';
import { removeEvent } from '../edits.ts';
import type { Fix } from '../types.ts';

export const unusedEvent: Fix = {
  code: 'unused-event',
  title: 'Takes the event away, unless eventRefs call one that is not there: that may be the one that is meant.',
  apply: (task, problem) =>
    problem.data['mayBeMeant'] === false
      ? removeEvent(task, problem, `Remove an event of ${taskName(task)} that nothing calls`)
      : refuse('no-fix'),
};
