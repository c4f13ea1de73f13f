import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Work that takes a while: what it is called while it lasts, why it failed, and what stops it. It ends with the dialog,
 * and where other work begins.
 */
export function useStoppable() {
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const controller = useRef<AbortController | null>(null);
  const stop = useCallback(() => controller.current?.abort(), []);
  const run = useCallback(async (words: string, work: (signal: AbortSignal) => Promise<void>) => {
    controller.current?.abort();
    const mine = (controller.current = new AbortController());
    const { signal } = mine;
    const isLast = (): boolean => controller.current === mine;
    setBusy(words);
    setFault(null);
    try {
      await work(signal);
    } catch (error) {
      if (isLast()) setFault(signal.aborted ? 'It was stopped.' : (error as Error).message);
    } finally {
      if (isLast()) setBusy(null);
    }
  }, []);
  useEffect(() => stop, [stop]);
  return { busy, fault, run, stop, say: setBusy, complain: setFault };
}
