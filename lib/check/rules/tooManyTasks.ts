import { MOST_TASKS_ON_RESOURCE } from '../../compiler/vocabulary.ts';
import { FIELDS } from '../../model/fields.ts';
import type { ChainRule } from '../types.ts';

export const tooManyTasks: ChainRule = {
  code: 'too-many-tasks',
  scope: 'chain',
  severity: 'error',
  title: 'More than ten tasks for one resource',
  reason:
    'The service takes at most ten tasks for one app, script, data flow or table recipe, and refuses the eleventh.',
  example: { bad: 'Eleven tasks with the same appId.', good: 'Ten tasks with the same appId.' },
  run({ graph }, report) {
    const counts = new Map<string, number>();
    for (const { task, resource } of graph.facts) {
      if (resource === null) continue;
      const count = (counts.get(resource) ?? 0) + 1;
      counts.set(resource, count);
      if (count > MOST_TASKS_ON_RESOURCE) report({ task, path: FIELDS.appId, data: { number: count } });
    }
  },
};
