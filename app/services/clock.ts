import type { Clock } from '../designer/ports/page.ts';
import { whenIdle } from './idle.ts';

/**
 * The clock of a designer.
 *
 * @param lifetime - Is aborted when the designer ends: nothing that it asked for runs from then on.
 */
export function browserClock(lifetime: AbortSignal): Clock {
  const whileAlive = (run: () => void) => (): void => {
    if (!lifetime.aborted) run();
  };
  return {
    now: () => Date.now(),
    after: (milliseconds, run) => {
      const timer = setTimeout(whileAlive(run), milliseconds);
      return () => clearTimeout(timer);
    },
    whenIdle: (run) => whenIdle(whileAlive(run)),
  };
}
