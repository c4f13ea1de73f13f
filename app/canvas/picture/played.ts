import type { TaskState } from '../../../lib/simulate/index.ts';
import type { Box } from '../../../lib/editor/index.ts';
import type { PlayedState } from '../../designer/state/playback.ts';
import type { ChainFlowNode } from '../flowTypes.ts';
import { type Look, type Scene, boxOf } from './scene.ts';

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
