import { edgesInto } from '../../model/chain.ts';
import { getIn } from '../../model/path.ts';
import { exclusivePath } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../types.ts';

export const joinUnset: Rule = {
  code: 'join-unset',
  severity: 'warning',
  *check(task) {
    const count = edgesInto(task).length;
    const path = exclusivePath(task);
    if (count >= 2 && getIn(task.definition, path) === undefined) yield { message: messages.joinUnset(count), path };
  },
};
