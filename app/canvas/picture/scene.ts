import { type Chain, type Point, type StatusKind, graphOf } from '../../../lib/index.ts';
import { type Box, type KnownNames, components, isEnabled } from '../../../lib/editor/index.ts';
import type { TaskState } from '../../../lib/simulate/index.ts';
import { nodeName } from '../../../lib/internal.ts';
import type { ChainFlowEdge, ChainFlowNode } from '../flowTypes.ts';
import { boundsOf } from '../viewport.ts';
import type { PlayedState } from '../../designer/state/playback.ts';

/** How a task is told apart in the picture: by what it is, or by what it does at the moment that is played. */
export type Look = TaskState | 'task' | 'off' | 'external' | 'faded' | 'added' | 'changed' | 'removed' | 'selected';

/** A name over a part of the picture. */
export interface Caption {
  readonly text: string;
  readonly box: Box;
}

/** A drawing as shapes, in the canvas's own pixels: made once for each state of it, and painted at any zoom. */
export interface Scene {
  readonly frames: readonly Caption[];
  readonly notes: readonly Box[];
  readonly nodes: ReadonlyMap<Look, readonly Box[]>;
  /** The upper right corners of tasks with problems. */
  readonly problems: ReadonlyMap<'error' | 'warning', readonly Point[]>;
  readonly edges: ReadonlyMap<StatusKind, readonly (readonly Point[])[]>;
  readonly components: readonly Caption[];
  /** A rehearsal is played: its edges step back behind what tasks do. */
  readonly isPlayed: boolean;
}

/** A component of fewer tasks needs no name from afar. */
const NAMED = 3;

export function sceneOf(
  chain: Chain,
  nodes: readonly ChainFlowNode[],
  edges: readonly ChainFlowEdge[],
  known: KnownNames,
): Scene {
  const scene = {
    frames: [] as Caption[],
    notes: [] as Box[],
    nodes: new Map<Look, Box[]>(),
    problems: new Map<'error' | 'warning', Point[]>(),
    edges: new Map<StatusKind, (readonly Point[])[]>(),
  };
  const boxes = new Map<string, Box>();
  for (const node of nodes) {
    const box = boxOf(node);
    if (node.type === 'frame') scene.frames.push({ text: node.data.group.name, box });
    else if (node.type === 'note') scene.notes.push(box);
    else {
      boxes.set(node.id, box);
      push(scene.nodes, lookOf(node), box);
      if (node.type === 'card') scene.frames.push({ text: node.data.group.name, box });
      const severity = node.type === 'task' ? node.data.worst : node.type === 'card' ? node.data.faults.worst : null;
      if (severity === 'error' || severity === 'warning')
        push(scene.problems, severity, { x: box.x + box.width, y: box.y });
    }
  }
  for (const { source, target, data } of edges) {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    if (from && to)
      push(
        scene.edges,
        data!.kind,
        data!.route?.points ?? [
          { x: from.x + from.width, y: from.y + from.height / 2 },
          { x: to.x, y: to.y + to.height / 2 },
        ],
      );
  }
  return { ...scene, components: captionsOf(chain, boxes, known), isPlayed: false };
}

export function boxOf({ position: { x, y }, width, height }: ChainFlowNode): Box {
  return { x, y, width: width!, height: height! };
}

function lookOf(node: ChainFlowNode): Look {
  if (node.selected) return 'selected';
  if (node.className?.includes('faded')) return 'faded';
  if (node.type === 'gone') return 'removed';
  if (node.type === 'card') return node.data.changed > 0 ? 'changed' : 'task';
  if (node.type === 'task' && node.data.mark) return node.data.mark;
  if (node.type !== 'task') return 'external';
  return isEnabled(node.data.task) ? 'task' : 'off';
}

/** A component is called by its first task. */
function captionsOf(chain: Chain, boxes: ReadonlyMap<string, Box>, names: KnownNames): Caption[] {
  const graph = graphOf(chain);
  return components(chain).flatMap((keys): Caption[] => {
    const placed = keys.flatMap((key) => boxes.get(key) ?? []);
    if (placed.length < NAMED) return [];
    return [{ text: `${nodeName(graph, keys[0]!, names)} +${placed.length - 1}`, box: boundsOf(placed) }];
  });
}

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** What a collapsed group is told of: the first of these that one of its tasks does. */
const ORDER: readonly TaskState[] = ['failed', 'running', 'queued', 'succeeded', 'idle'];

/** A scene with what each task does at the moment that is played, in the place of what it is. */
export function playedScene(scene: Scene, nodes: readonly ChainFlowNode[], { moments, at }: PlayedState): Scene {
  if (!moments) return scene;
  const looks = new Map<Look, Box[]>();
  const add = (look: Look, node: ChainFlowNode): void => {
    const list = looks.get(look);
    if (list) list.push(boxOf(node));
    else looks.set(look, [boxOf(node)]);
  };
  for (const node of nodes) {
    if (node.type === 'frame' || node.type === 'note') continue;
    if (node.selected) add('selected', node);
    else if (node.type === 'gone') add('removed', node);
    else if (node.type === 'card') {
      const states = new Set(node.data.members.map((key) => moments.of(key, at).state));
      add(ORDER.find((state) => states.has(state)) ?? 'idle', node);
    } else add(moments.of(node.id, at).state, node);
  }
  return { ...scene, nodes: looks, problems: new Map(), isPlayed: true };
}
