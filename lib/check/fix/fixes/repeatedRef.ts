import { writePath } from '../../../model/fields.ts';
import { isArray } from '../../../model/json.ts';
import { getIn } from '../../../model/path.ts';
import { taskName } from '../../../model/task.ts';
import { withoutItem } from '../lists.ts';
import type { Fix } from '../types.ts';

export const repeatedRef: Fix = {
  code: 'repeated-ref',
  title: 'Takes the second call away.',
  apply(task, { path }) {
    const list = getIn(task.definition, path.slice(0, -1));
    const index = path.at(-1);
    if (path.at(-2) !== 'eventRefs' || !isArray(list) || typeof index !== 'number') return null;
    if (typeof list[index] !== 'string' || list.indexOf(list[index]) === index) return null;
    const definition = writePath(task.definition, path.slice(0, -1), withoutItem(list, index));
    return definition && { label: `Call an event of ${taskName(task)} once`, task: { ...task, definition } };
  },
};
