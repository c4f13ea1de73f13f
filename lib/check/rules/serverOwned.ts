import { isObject, own } from '../../model/json.ts';
import { SERVER_METADATA } from '../../model/serverOwned.ts';
import type { TaskRule } from '../types.ts';

export const serverOwned: TaskRule = {
  code: 'server-owned',
  scope: 'task',
  severity: 'off',
  title: 'Metadata that the service writes',
  reason:
    'The service writes these fields itself and ignores what is sent. In a repository they change with each ' +
    'export.',
  example: {
    bad: { metadata: { usage: 'ANALYTICS', updatedAt: '2026-01-01T06:00:00Z' } },
    good: { metadata: { usage: 'ANALYTICS' } },
  },
  run(task, report) {
    const metadata = own(task.definition, 'metadata');
    if (!isObject(metadata)) return;
    const owned = Object.keys(metadata).filter((key) => SERVER_METADATA.includes(key));
    if (owned.length > 0) report({ path: ['metadata', owned[0]!], data: { keys: owned.join(', ') } });
  },
};
