import { writePath } from '../../model/fields.ts';
import { isArray } from '../../model/json.ts';
import { getIn } from '../../model/path.ts';
import { taskName } from '../../model/task.ts';
import { keptNames, withoutItem } from '../lists.ts';
import type { Fix } from '../types.ts';

export const danglingRef: Fix = {
  code: 'dangling-ref',
  title: 'Takes the name out of eventRefs, unless an event is there that nothing calls: that may be the one that is meant.',
  mend(task, { path }) {
    const list = getIn(task.definition, path.slice(0, -1));
    const index = path.at(-1);
    if (path.at(-2) !== 'eventRefs' || !isArray(list) || typeof index !== 'number' || index >= list.length) return null;
    if (keptNames(task).length > 0) return null;
    const definition = writePath(task.definition, path.slice(0, -1), withoutItem(list, index));
    return definition && { label: `Call no event of ${taskName(task)} that is not there`, task: { ...task, definition } };
  },
};
