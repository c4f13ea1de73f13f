import type { NodeKey, Point } from '../../lib/index.ts';
import { currentDocument } from '../designer/state/store.ts';
import { gestureOf } from './gestures.ts';
import { type Designer, part } from '../designer/designer.ts';

const DURATION = 260;
/** With more nodes than this on their way, each picture would take too long. */
const MOST = 400;

interface GlideState {
  turn: number;
}

const glideOf = part((): GlideState => ({ turn: 0 }));

/** Draws nodes on their way from where they were to where they are now. The document has them there already. */
export function animatePositions(designer: Designer, from: ReadonlyMap<NodeKey, Point>): void {
  glideOf(designer).turn += 1;
  const mine = glideOf(designer).turn;
  const document = currentDocument(designer);
  const ways = [...document.view.positions].flatMap(([key, to]): [NodeKey, Point, Point][] => {
    const start = from.get(key);
    return start && (start.x !== to.x || start.y !== to.y) ? [[key, start, to]] : [];
  });
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (calm || ways.length === 0 || ways.length > MOST) return;
  const started = performance.now();
  const step = (now: number) => {
    if (mine !== glideOf(designer).turn) return;
    const progress = Math.min(1, Math.max(0, (now - started) / DURATION));
    const done = progress === 1 || currentDocument(designer) !== document;
    const eased = 1 - (1 - progress) ** 3;
    gestureOf(designer).setState({
      gliding: done
        ? null
        : new Map(ways.map(([key, a, b]) => [key, { x: a.x + (b.x - a.x) * eased, y: a.y + (b.y - a.y) * eased }])),
    });
    if (!done) requestAnimationFrame(step);
  };
  step(started);
}
