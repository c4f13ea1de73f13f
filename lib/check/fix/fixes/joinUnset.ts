import { refuse } from '../../../commands/refusals.ts';
import { getIn } from '../../../model/path.ts';
import { taskName } from '../../../model/task.ts';
import { pathOf, write } from '../edits.ts';
import type { Fix } from '../types.ts';

export const joinUnset: Fix = {
  code: 'join-unset',
  title: 'Writes exclusive: true, which is what it means unsaid.',
  apply(task, problem) {
    const path = pathOf(task, problem);
    return getIn(task.definition, path) === undefined
      ? write(task, path, true, `Say that ${taskName(task)} waits for any`)
      : refuse('no-fix');
  },
};
