import type { ElkGraph } from '../../../lib/editor/index.ts';

export interface LayoutOptions {
  /** Is given each graph once it is laid out, in whatever order that happens. */
  readonly onLaidOut: (index: number, laidOut: ElkGraph) => unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Lays graphs out. The promise is kept once all of them are. */
export type LayOut = (graphs: readonly ElkGraph[], options: LayoutOptions) => Promise<void>;

/** The layout engine. */
export interface LayoutEngine {
  readonly layOut: LayOut;
  /** Gets the engine ready by examples, in their order, as long as nothing else is to be laid out. */
  warmUp(examples: readonly ElkGraph[]): void;
}
