import type { ReactFlowInstance } from '@xyflow/react';
import { MAX_ZOOM } from './zooms.ts';

/**
 * Zooms with a glide, and counts every press: one that comes while the last glide is still under way
 * goes on from where that will end, not from where it happens to be.
 *
 * @param duration - How long a glide takes, in milliseconds; 0 for none.
 * @param least - The smallest zoom that there may be now.
 */
export function zoomer(flow: ReactFlowInstance, duration: number, least: () => number) {
  let aim: { readonly zoom: number } | null = null;
  const to = (wanted: number): void => {
    const mine = { zoom: Math.min(MAX_ZOOM, Math.max(least(), wanted)) };
    const end = performance.now() + 2 * duration;
    const forget = () => void (aim = aim === mine ? null : aim);
    // a glide that something else cut short never says that it ended; frames are waited for, as it does itself
    const watch = () => void requestAnimationFrame(() => (performance.now() < end ? watch() : forget()));
    aim = mine;
    void flow.zoomTo(mine.zoom, { duration }).then(forget);
    watch();
  };
  return { to, by: (factor: number) => to((aim?.zoom ?? flow.getZoom()) * factor) };
}
