import { exclusivePath } from '../../../compiler/exclusive.ts';
import { writePath } from '../../../model/fields.ts';
import { getIn } from '../../../model/path.ts';
import { taskName } from '../../../model/task.ts';
import type { Fix } from '../types.ts';

export const joinUnset: Fix = {
  code: 'join-unset',
  title: 'Writes exclusive: true, which is what it means unsaid.',
  apply(task) {
    const path = exclusivePath(task);
    if (getIn(task.definition, path) !== undefined) return null;
    const definition = writePath(task.definition, path, true);
    return definition && { label: `Say that ${taskName(task)} waits for any`, task: { ...task, definition } };
  },
};
