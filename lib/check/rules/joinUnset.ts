import { edgesInto } from '../../model/chain.ts';
import { getIn } from '../../model/path.ts';
import { exclusivePath } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { TaskRule } from '../types.ts';

export const joinUnset: TaskRule = {
  code: 'join-unset',
  severity: 'warning',
  check(task, report) {
    const count = edgesInto(task).length;
    if (count < 2) return;
    const path = exclusivePath(task);
    if (getIn(task.definition, path) === undefined) report(messages.joinUnset(count), path);
  },
};
