import { refLists } from '../../compiler/eventRefs.ts';
import { own } from '../../model/json.ts';
import type { TaskRule } from '../types.ts';

export const noTrigger: TaskRule = {
  code: 'no-trigger',
  scope: 'task',
  severity: 'info',
  title: 'A task that only a person starts',
  reason: 'Without a schedule and without an event that it waits for, the service never starts a task by itself.',
  example: {
    bad: { name: 'Extract' },
    good: { name: 'Extract', start: { schedule: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=5;BYMINUTE=0' } } },
  },
  run({ definition, incoming }, report) {
    // what is declared or called in vain, and a start that does not say when, have rules of their own
    if (incoming.length > 0 || own(definition, 'start') !== undefined || own(definition, 'enabled') === false) return;
    const lists = refLists(definition);
    if (lists.length > 0 && lists.every(({ refs }) => refs.length === 0)) report({ path: ['start'] });
  },
};
