import { type ReactFlowState, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { View } from '../../lib/index.ts';
import { zoomOfAll } from './viewport.ts';
import { LEAST_ZOOM, MIN_ZOOM } from './zooms.ts';

const widthOf = ({ width }: ReactFlowState): number => width;
const heightOf = ({ height }: ReactFlowState): number => height;

/** How small a chain may be drawn: all of it can be seen, and a little around it. */
export function useMinZoom(view: View): number {
  const width = useStore(widthOf);
  const height = useStore(heightOf);
  return useMemo(
    () => Math.max(LEAST_ZOOM, Math.min(MIN_ZOOM, Math.floor(zoomOfAll(view, width, height) * 600) / 1000)),
    [view, width, height],
  );
}
