import { displayName } from '../../compiler/events.ts';
import { isDatasetUpdated, readRunFinished } from '../../compiler/runFinished.ts';
import { opaqueEvents } from '../opaqueEvents.ts';
import type { TaskRule } from '../types.ts';

export const unrecognisedEvent: TaskRule = {
  code: 'unrecognised-event',
  scope: 'task',
  severity: 'info',
  title: 'An event that is not a finished run',
  reason: 'An edge stands for “a run of that one task finished”. Any other event has no edge, but may start the task.',
  example: {
    bad: { type: 'com.example.file.arrived', source: 'example' },
    good: { type: 'com.qlik.v1.task.run.finished', source: 'system-events.task' },
  },
  run(task, report) {
    for (const { index, entry, name, repeats } of opaqueEvents(task)) {
      const known = isDatasetUpdated(entry) || readRunFinished(entry) !== null;
      if (!known && !repeats) report({ path: ['events', index], data: { name: displayName(name) } });
    }
  },
};
