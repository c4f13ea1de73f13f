import { type Viewport, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import { inksOf, paint } from './paint.ts';
import type { Scene } from './scene.ts';

/** How much more than is seen is painted on each side, as a share of what is seen: so far it can be moved as it is. */
const MORE = 0.35;
/** A picture that would be scaled by more than this is painted anew at once; else when the view has come to rest. */
const MOST_SCALED = 1.3;
/** How long the view has to lie still for that, in milliseconds. */
const REST = 90;

interface Seen {
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly width: number;
  readonly height: number;
}

/** Paints a scene. While the view moves, the picture is moved and scaled with it, which costs next to nothing. */
export function usePainted(scene: Scene): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  useEffect(() => {
    const element = canvas.current!;
    const inks = inksOf(element);
    let painted: Viewport = { x: 0, y: 0, zoom: 1 };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const repaint = () => {
      clearTimeout(timer);
      const seen = store.getState();
      const [x, y, zoom] = seen.transform;
      const { left, top } = marginsOf(seen);
      const [width, height] = [seen.width + 2 * left, seen.height + 2 * top];
      const density = window.devicePixelRatio;
      Object.assign(element, { width: width * density, height: height * density });
      const pen = element.getContext('2d')!;
      pen.scale(density, density);
      paint(pen, scene, { x: x + left, y: y + top, zoom }, inks);
      painted = { x, y, zoom };
      Object.assign(element.style, {
        width: `${width}px`,
        height: `${height}px`,
        transform: `translate(${-left}px, ${-top}px)`,
      });
    };
    const follow = (seen: Seen) => {
      const [x, y, zoom] = seen.transform;
      if (x === painted.x && y === painted.y && zoom === painted.zoom) return;
      const by = zoom / painted.zoom;
      const { left, top } = marginsOf(seen);
      const [moveX, moveY] = [x - painted.x * by, y - painted.y * by];
      const isFar =
        by > MOST_SCALED || by < 1 / MOST_SCALED || Math.abs(x - painted.x) > left || Math.abs(y - painted.y) > top;
      if (isFar) return repaint();
      element.style.transform = `translate(${moveX - left * by}px, ${moveY - top * by}px) scale(${by})`;
      clearTimeout(timer);
      timer = setTimeout(repaint, REST);
    };
    repaint();
    const leave = store.subscribe((now, before) =>
      now.width !== before.width || now.height !== before.height ? repaint() : follow(now),
    );
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [scene, store]);
  return canvas;
}

function marginsOf({ width, height }: Seen): { left: number; top: number } {
  return { left: Math.round(width * MORE), top: Math.round(height * MORE) };
}
