import type { ElkGraph } from '../../../lib/editor/index.ts';
import type { LayOut as LayOutGraphs } from '../../../lib/internal.ts';

/** Lays graphs out. */
export type LayOut = LayOutGraphs<AbortSignal>;

/** The layout engine. */
export interface LayoutEngine {
  readonly layOut: LayOut;
  /**
   * Gets the engine ready by examples, in their order, as long as nothing else is to be laid out.
   *
   * @param examples - Fetches them, while the engine starts.
   */
  warmUp(examples: () => Promise<readonly ElkGraph[]>): Promise<void>;
}
