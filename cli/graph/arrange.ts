import { placeAdded } from '../../lib/editor/index.ts';
import type { ChainDocument } from '../../lib/index.ts';
import { layoutChain } from '../../lib/internal.ts';
import { progress } from '../io/progress.ts';
import { layOut } from './engine.ts';

/**
 * A document whose nodes all have a place: those of the file stay, others go beside what they belong to. A file without
 * places is arranged as Tidy does it.
 */
export async function arranged(document: ChainDocument): Promise<ChainDocument> {
  const { chain, view } = document;
  if (view.positions.size > 0) return placeAdded({ ...document, chain: { ...chain, tasks: [] } }, document);
  const shown = progress();
  const layout = await layoutChain(layOut, chain, {
    onPart: ({ positions }) => shown.show(`${positions.size} of ${chain.tasks.length} tasks arranged`),
  });
  shown.end();
  return { ...document, view: { ...view, ...layout } };
}
