import { ViewportPortal } from '@xyflow/react';
import styles from './Canvas.module.css';
import { useGesture } from './gestures.ts';

/** Lines between a dragged task and what it is in line with. */
export function Guides() {
  const guides = useGesture((state) => state.guides);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <div
          key={axis}
          className={styles.guide}
          style={
            axis === 'x'
              ? { left: at, top: from, width: 0, height: to - from }
              : { left: from, top: at, width: to - from, height: 0 }
          }
        />
      ))}
    </ViewportPortal>
  );
}
