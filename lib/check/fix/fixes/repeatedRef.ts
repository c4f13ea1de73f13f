import { taskName } from '../../../model/task.ts';
import { replaceRef } from '../edits.ts';
import type { Fix } from '../types.ts';

export const repeatedRef: Fix = {
  code: 'repeated-ref',
  title: 'Takes the second call away.',
  apply: (task, problem) => replaceRef(task, problem, null, `Call an event of ${taskName(task)} once`),
};
