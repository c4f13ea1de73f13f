import { CircleStop } from 'lucide-react';
import { notify, setBusy, stateOf } from '../../state/store.ts';
import type { Action } from '../types.ts';
import { type Designer, part } from '../../designer.ts';

interface WorkState {
  stop: AbortController | null;
}

const workOf = part((): WorkState => ({ stop: null }));

export const stopAction: Action = {
  id: 'stop',
  label: 'Stop the work under way',
  group: 'View',
  icon: CircleStop,
  keys: ['Escape'],
  everywhere: true,
  enabled: ({ busy }, designer) => busy !== null && workOf(designer).stop !== null,
  why: () => 'nothing is under way',
  run: (designer) => workOf(designer).stop?.abort(),
};

/** Does long work under words that tell of it, until it is done or a person stops it: then it gives `null`. */
export async function stoppable<T>(
  designer: Designer,
  words: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const mine = new AbortController();
  workOf(designer).stop = mine;
  setBusy(designer, words);
  try {
    return await work(mine.signal);
  } catch {
    const text = mine.signal.aborted ? 'Stopped.' : 'The layout engine stopped. Nothing was moved; try again.';
    notify(designer, { kind: mine.signal.aborted ? 'info' : 'error', text });
    return null;
  } finally {
    if (workOf(designer).stop === mine) workOf(designer).stop = null;
    setBusy(designer, null);
  }
}

/** How far the work is. */
export function sayBusy(designer: Designer, words: string): void {
  if (workOf(designer).stop && stateOf(designer).getState().busy !== null) setBusy(designer, words);
}
