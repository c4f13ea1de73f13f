import { eachRefList } from '../../compiler/eventRefs.ts';
import type { Json } from '../../model/json.ts';
import type { TaskRule } from '../types.ts';

export const repeatedRef: TaskRule = {
  code: 'repeated-ref',
  scope: 'task',
  severity: 'warning',
  title: 'An event that is referenced twice',
  reason: 'eventRefs is a set of names. How the service treats a name that is listed twice is not published.',
  example: {
    bad: { eventRefs: ['extract-succeeded', 'extract-succeeded'] },
    good: { eventRefs: ['extract-succeeded'] },
  },
  run(task, report) {
    eachRefList(task.definition, (refs, state, group) => {
      if (refs.length < 2) return;
      const seen = new Set<Json>();
      for (const [index, name] of refs.entries()) {
        if (typeof name === 'string' && seen.has(name))
          report({ path: ['states', state, 'onEvents', group, 'eventRefs', index], data: { name } });
        seen.add(name);
      }
    });
  },
};
