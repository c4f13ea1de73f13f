import { CircleStop } from 'lucide-react';
import { notify, setBusy, useDesigner } from '../../state/designer.ts';
import type { Action } from '../types.ts';

let stop: AbortController | null = null;

export const stopAction: Action = {
  id: 'stop',
  label: 'Stop the work under way',
  group: 'View',
  icon: CircleStop,
  keys: ['Escape'],
  everywhere: true,
  enabled: ({ busy }) => busy !== null && stop !== null,
  run: () => stop?.abort(),
};

/** Does long work under words that tell of it, until it is done or a person stops it: then it gives `null`. */
export async function stoppable<T>(words: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const mine = new AbortController();
  stop = mine;
  setBusy(words);
  try {
    return await work(mine.signal);
  } catch {
    const text = mine.signal.aborted ? 'Stopped.' : 'The layout engine stopped. Nothing was moved; try again.';
    notify({ kind: mine.signal.aborted ? 'info' : 'error', text });
    return null;
  } finally {
    if (stop === mine) stop = null;
    setBusy(null);
  }
}

/** How far the work is. */
export function sayBusy(words: string): void {
  if (stop && useDesigner.getState().busy !== null) setBusy(words);
}
