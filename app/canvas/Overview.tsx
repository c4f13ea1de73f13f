import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, type WheelEvent, useEffect, useRef, useState } from 'react';
import type { Box } from '../../lib/editor/index.ts';
import styles from './Canvas.module.css';
import type { ChainFlowNode } from './flowTypes.ts';
import { boundsOf } from './viewport.ts';

const WIDTH = 168;
const HEIGHT = 104;
const MARGIN = 8;
/** A few tasks are not drawn larger than this, so that they look like tasks. */
const LARGEST = 0.12;

const INKS = ['--sunken', '--warn-soft', '--accent', '--ink-3'] as const;

/**
 * How long nodes have to lie still before they are painted here, in milliseconds: while they are dragged nobody looks.
 */
const STILL = 60;

/** The whole drawing, small, and what of it is seen. A press shows what lies there; the wheel zooms. */
export function Overview({ nodes }: { readonly nodes: readonly ChainFlowNode[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  const flow = useReactFlow();
  const [scale, setScale] = useState(() => scaleOf(nodes));

  useEffect(() => {
    const timer = setTimeout(() => {
      const next = scaleOf(nodes);
      setScale(next);
      paint(canvas.current!, nodes, next);
    }, STILL);
    return () => clearTimeout(timer);
  }, [nodes]);

  useEffect(() => {
    // React Flow tells of its end when the element is off its ref already
    const { style } = frame.current!;
    const place = ({ transform: [x, y, zoom], width, height }: Seen) => {
      style.transform = `translate(${scale.left - (x / zoom) * scale.by}px, ${scale.top - (y / zoom) * scale.by}px)`;
      style.width = `${(width / zoom) * scale.by}px`;
      style.height = `${(height / zoom) * scale.by}px`;
    };
    place(store.getState());
    return store.subscribe(place);
  }, [store, scale]);

  const show = ({ clientX, clientY, currentTarget, buttons }: PointerEvent) => {
    if ((buttons & 1) === 0) return;
    const { left, top } = currentTarget.getBoundingClientRect();
    const at = { x: (clientX - left - scale.left) / scale.by, y: (clientY - top - scale.top) / scale.by };
    void flow.setCenter(at.x, at.y, { zoom: flow.getZoom() });
  };
  const press = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    show(event);
  };
  const zoom = ({ deltaY }: WheelEvent) => void flow.zoomTo(flow.getZoom() * 2 ** (-deltaY / 500));

  return (
    <div
      className={`${styles.map} nowheel nopan`}
      data-overlay="overview"
      role="img"
      aria-label="Overview"
      onPointerDown={press}
      onPointerMove={show}
      onWheel={zoom}
    >
      <canvas ref={canvas} className={styles.mapNodes} style={{ width: WIDTH, height: HEIGHT }} />
      <div ref={frame} className={styles.mapFrame} />
    </div>
  );
}

interface Seen {
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly width: number;
  readonly height: number;
}

/** How the plane comes onto the map: so much smaller, and from this corner on. */
interface Scale {
  readonly by: number;
  readonly left: number;
  readonly top: number;
}

function scaleOf(nodes: readonly ChainFlowNode[]): Scale {
  const { x, y, width, height } = boundsOf(nodes.map(boxOf));
  const by = Math.min(LARGEST, (WIDTH - 2 * MARGIN) / width, (HEIGHT - 2 * MARGIN) / height);
  return { by, left: (WIDTH - width * by) / 2 - x * by, top: (HEIGHT - height * by) / 2 - y * by };
}

function boxOf({ position: { x, y }, width, height }: ChainFlowNode): Box {
  return { x, y, width: width!, height: height! };
}

function paint(canvas: HTMLCanvasElement, nodes: readonly ChainFlowNode[], { by, left, top }: Scale): void {
  const density = window.devicePixelRatio;
  canvas.width = WIDTH * density;
  canvas.height = HEIGHT * density;
  const pen = canvas.getContext('2d')!;
  pen.scale(density, density);
  const style = getComputedStyle(canvas);
  const inks = Object.fromEntries(INKS.map((token) => [token, style.getPropertyValue(token)]));
  for (const node of nodes) {
    const { x, y, width, height } = boxOf(node);
    pen.fillStyle = inks[inkOf(node)]!;
    pen.fillRect(left + x * by, top + y * by, Math.max(1, width * by), Math.max(1, height * by));
  }
}

function inkOf({ type, selected }: ChainFlowNode): (typeof INKS)[number] {
  if (type === 'frame') return '--sunken';
  if (type === 'note') return '--warn-soft';
  return selected ? '--accent' : '--ink-3';
}
