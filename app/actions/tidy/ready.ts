import { open } from '../../../lib/index.ts';
import { whenIdle } from '../../services/idle.ts';
import { warmUpEngines } from '../../layout/engines.ts';

/** Gets the layout engines ready while nothing else is to be done: they lay out an example, and nobody sees that. */
export function readyWhenIdle(example: string): void {
  whenIdle(() => {
    const opened = open(example);
    if (opened.ok) warmUpEngines(opened.document.chain);
  });
}
