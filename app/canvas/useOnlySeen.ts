import { type ReactFlowState, useStore } from '@xyflow/react';

/** From so many nodes on, only what is seen is drawn. */
export const MANY = 400;

const hasMany = ({ nodes }: ReactFlowState): boolean => nodes.length > MANY;

/**
 * Whether only what is seen is to be drawn of so many nodes. React Flow hears of other nodes after it was rendered:
 * where many become few it draws the many once more, and is not to draw all of them then.
 */
export function useOnlySeen(count: number): boolean {
  const stillMany = useStore(hasMany);
  return count > MANY || stillMany;
}
