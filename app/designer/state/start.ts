import { useDocument } from './derived.ts';
import { usePanels } from './panels.ts';

/** Whether the start screen is shown: it goes with the first task that comes, by whatever way. */
export function useIsStart(): boolean {
  const isWanted = usePanels((state) => state.isStart);
  const isEmpty = useDocument().chain.tasks.length === 0;
  return isWanted && isEmpty;
}
