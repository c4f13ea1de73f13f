import { useMemo } from 'react';
import type { RunTable } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { useTenant } from '../../designer/state/tenant.ts';
import { type Tonight, tonightOf } from './past.ts';
import { runsByTask } from './rows.ts';
import { useMinute } from './useMinute.ts';

/** What the connected tenant tells of the night that is rehearsed; `null` while none is, or for another time. */
export function useTonight(night: Rehearsed, runs: RunTable): Tonight | null {
  const isConnected = useTenant((state) => state.connection !== null);
  const lastRuns = useTenant((state) => state.runs);
  const now = useMinute();
  const byTask = useMemo(() => runsByTask(runs), [runs]);
  return useMemo(() => {
    // a what-if is not what the tenant does
    if (!isConnected || night.changes.length > 0) return null;
    return tonightOf(night, runs, byTask, { lastRuns, now });
  }, [isConnected, lastRuns, night, runs, byTask, now]);
}
