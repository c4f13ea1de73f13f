import type { Clock } from '../designer/ports/page.ts';
import { whenIdle } from './idle.ts';

export const browserClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  whenIdle,
};
