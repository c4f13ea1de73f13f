import { isOff } from '../facts.ts';
import type { TaskRule } from '../types.ts';

export const disabled: TaskRule = {
  code: 'disabled',
  scope: 'task',
  severity: 'off',
  title: 'A task that is switched off',
  reason: 'It runs neither by its triggers nor by hand. Usually that is intended, so this rule is off by default.',
  example: { bad: { enabled: false }, good: { enabled: true } },
  run(task, report) {
    if (isOff(task)) report({ path: ['enabled'] });
  },
};
