import { useMemo } from 'react';
import { useDocument } from '../../designer/state/derived.ts';
import { useNames } from '../../designer/state/names.ts';
import { usePlayed } from '../../designer/state/playback.ts';
import styles from '../Canvas.module.css';
import type { ChainFlowEdge, ChainFlowNode } from '../flowTypes.ts';
import { playedScene, sceneOf } from './scene.ts';
import { useFramed } from './useFramed.ts';
import { usePainted } from './usePainted.ts';
import { usePointed } from './usePointed.ts';

/** The drawing as one picture, for zooms at which nothing could be read. A click goes to the task that is there. */
export function Picture({
  nodes,
  edges,
}: {
  readonly nodes: readonly ChainFlowNode[];
  readonly edges: readonly ChainFlowEdge[];
}) {
  const { chain } = useDocument();
  const names = useNames();
  const scene = useMemo(() => sceneOf(chain, nodes, edges, names), [chain, nodes, edges, names]);
  const played = usePlayed();
  const canvas = usePainted(useMemo(() => playedScene(scene, nodes, played), [scene, nodes, played]));
  const pointed = usePointed(nodes);
  useFramed(nodes, edges);
  return (
    <div className={styles.picture} data-picture>
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${chain.tasks.length} tasks, too small to read. Zoom in, or use the outline.`}
      />
      {pointed && (
        <div className={styles.pointed} style={{ left: pointed.x, top: pointed.y }} aria-hidden>
          {pointed.name}
        </div>
      )}
    </div>
  );
}
