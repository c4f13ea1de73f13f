import { newEventName, eventNames, newEdge } from '../../compiler/newEdge.ts';
import { addEdges } from '../../compiler/wiring.ts';
import type { Edge, TaskId, TaskNode } from '../../model/chain.ts';
import type { Json } from '../../model/json.ts';
import { statusKind } from '../../model/status.ts';
import { taskName } from '../../model/task.ts';

/** A status as it is written into a correlation: the dialect's own word where it is known, `null` for ANY. */
export function readStatus(word: string): string | null {
  if (word.toUpperCase() === 'ANY') return null;
  return statusKind(word) === 'OTHER' ? word : word.toUpperCase();
}

/** An edge that is to be drawn. A source that is not a task of the chain is external. */
interface Wanted {
  readonly source: TaskId;
  readonly target: TaskId;
  readonly status: string | null;
}

/** What was drawn into one task so far. */
interface Drawn {
  readonly edges: Edge[];
  /** Names that a new event may not have. */
  readonly names: Set<Json>;
  readonly ends: Set<string>;
}

/** Draws the edges of a chain in the making: each task is written once, however many it waits for. */
export class EdgePen {
  readonly #nodes: ReadonlyMap<TaskId, TaskNode>;
  readonly #drawn = new Map<TaskId, Drawn>();

  /** @param nodes - The tasks, without edges. */
  constructor(nodes: ReadonlyMap<TaskId, TaskNode>) {
    this.#nodes = nodes;
  }

  /** @returns Whether the same edge was drawn before; it is drawn again all the same. */
  draw({ source, target, status }: Wanted): { readonly isTwin: boolean } {
    const node = this.#nodes.get(target)!;
    const drawn = this.#drawn.get(target) ?? { edges: [], names: eventNames(node), ends: new Set() };
    this.#drawn.set(target, drawn);
    const upstream = this.#nodes.get(source);
    const name = newEventName(upstream ? taskName(upstream) : source, status, drawn.names);
    drawn.edges.push(newEdge(source, node.key, status, name));
    drawn.names.add(name);
    const end = JSON.stringify([source, status?.toUpperCase() ?? null]);
    const isTwin = drawn.ends.has(end);
    drawn.ends.add(end);
    return { isTwin };
  }

  /** The tasks with their edges, in their order. */
  tasks(): TaskNode[] {
    return Array.from(this.#nodes, ([id, node]) => addEdges(node, this.#drawn.get(id)?.edges ?? []));
  }
}
