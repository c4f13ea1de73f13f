import { open } from '../../../lib/index.ts';
import { whenIdle } from '../../services/idle.ts';
import { layoutChain } from '../../layout/layoutChain.ts';

/** Times that a chain is laid out until the engine's code is warm: its first runs take several times as long. */
const RUNS = 3;

/** Gets the layout engine ready while nothing else is to be done: it lays out an example, and nobody sees that. */
export function readyWhenIdle(example: string): void {
  const start = async (): Promise<void> => {
    const opened = open(example);
    for (let run = 0; opened.ok && run < RUNS; run += 1) await layoutChain(opened.document.chain);
  };
  // who asks for a layout is told what is wrong; nobody asked for this one
  whenIdle(() => void start().catch(() => undefined));
}
