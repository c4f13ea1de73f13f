import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const unhandledFailure: AroundRule = {
  code: 'unhandled-failure',
  severity: 'off',
  title: 'A failure that nobody handles, on the way to an app that people open',
  reason: 'When such a run fails, all that comes after it stays as it was, and nothing tells anybody. Whether that matters is yours to say, so this is off '
    + 'unless it is asked for.',
  example: {
    bad: [{ id: 'extract' }, { id: 'load', events: [{ name: 'extract-succeeded' }] }],
    good: [{ id: 'extract' }, { id: 'load', events: [{ name: 'extract-succeeded' }] }, { id: 'alert', events: [{ name: 'extract-failed' }, { name: 'load-failed' }] }],
  },
  checkAround(task, report, { flow }) {
    if (flow.failsUnseen(task)) report(messages.unhandledFailure(), ['name']);
  },
};
