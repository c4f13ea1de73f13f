import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import styles from './Canvas.module.css';

/** Between two dots at 100 %, and how near to each other they are still of use, in pixels. */
const GAP = 20;
const NEAREST = 5;

/**
 * The dotted ground. It is moved, not painted anew, when the view is: a pattern over the whole canvas takes long to
 * paint.
 */
export function Dots() {
  const ground = useRef<HTMLDivElement>(null);
  const flow = useStoreApi();
  useEffect(() => {
    // React Flow tells of its end when the element is off its ref already
    const { style } = ground.current!;
    const place = ({ transform: [x, y, zoom] }: { readonly transform: readonly [number, number, number] }) => {
      const gap = GAP * zoom;
      style.setProperty('--gap', `${gap}px`);
      style.setProperty('--dot-size', `${0.75 * zoom}px`);
      style.opacity = gap < NEAREST ? '0' : '1';
      style.transform = `translate(${remainder(x, gap)}px, ${remainder(y, gap)}px)`;
    };
    place(flow.getState());
    return flow.subscribe(place);
  }, [flow]);
  return <div ref={ground} className={styles.dots} aria-hidden />;
}

function remainder(value: number, by: number): number {
  return ((value % by) + by) % by;
}
