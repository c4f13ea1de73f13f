import type { EdgeId } from '../../model/chain.ts';
import type { Point, Route } from '../../model/view.ts';
import { type LabelPlace, Labels } from './labels.ts';
import { Lines } from './lines.ts';
import type { NodeGrid } from './nodes.ts';
import type { RoutedEdge } from './types.ts';

/** How an edge is drawn: level and upright lines from its exit to its entry, and its label. */
export interface DrawnRoute {
  readonly points: readonly Point[];
  /** `null` where there is no room for it. */
  readonly label: LabelPlace | null;
}

/** An edge that is led, and what its way was made from. */
export interface Led {
  readonly edge: RoutedEdge;
  readonly from: Point;
  readonly to: Point;
  readonly stored: Route | undefined;
  readonly exit: number;
  readonly entry: number;
  readonly isPushed: boolean;
  readonly drawn: DrawnRoute;
}

/** The edges that are led, with their lines and labels. A drag can be taken back. */
export class LedEdges {
  readonly lines = new Lines();
  readonly labels: Labels;
  readonly #led = new Map<EdgeId, Led>();
  /** What edges were that changed since `remember`. */
  #before: Map<EdgeId, Led> | null = null;

  constructor(nodes: NodeGrid) {
    this.labels = new Labels(nodes, this.lines);
  }

  get size(): number {
    return this.#led.size;
  }

  get(id: EdgeId): Led | undefined {
    return this.#led.get(id);
  }

  ids(): Iterable<EdgeId> {
    return this.#led.keys();
  }

  all(): Iterable<Led> {
    return this.#led.values();
  }

  /** Draws the lines of an edge; its label comes later. */
  lead(led: Led): void {
    this.#keep(led.edge.id);
    this.lines.add(led.edge.id, led.edge.owner, led.drawn.points);
    this.#led.set(led.edge.id, led);
  }

  /** Puts the label of an edge where there is room for it, if it can be to where it is wanted. */
  label(id: EdgeId, wanted: Point | null = null): void {
    const led = this.#led.get(id);
    if (!led) return;
    this.#keep(id);
    const { points } = led.drawn;
    this.#led.set(id, {
      ...led,
      drawn: { points, label: this.labels.place(id, led.edge.owner, points, led.edge.labelWidth, wanted) },
    });
  }

  forget(id: EdgeId): void {
    this.#keep(id);
    this.#led.delete(id);
    this.lines.remove(id);
    this.labels.remove(id);
  }

  /** From now on, what changes can be taken back; `settle` ends that. */
  remember(): void {
    this.#before ??= new Map();
  }

  settle(): void {
    this.#before = null;
  }

  /** Takes back what changed since `remember`. */
  takeBack(): void {
    const before = this.#before ?? [];
    this.#before = null;
    for (const [id] of before) this.forget(id);
    for (const [id, led] of before) {
      this.lead(led);
      if (led.drawn.label) this.labels.put(id, led.drawn.label, led.edge.labelWidth);
    }
  }

  #keep(id: EdgeId): void {
    const led = this.#led.get(id);
    if (led && this.#before && !this.#before.has(id)) this.#before.set(id, led);
  }
}
