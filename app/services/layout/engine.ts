import Elk from 'elkjs/lib/elk-api.js';
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';
import type { ElkGraph } from '../../../lib/editor/index.ts';

/** One layout engine in a worker of its own. */
export interface Engine {
  layout(graph: ElkGraph): Promise<ElkGraph>;
  /** Ends the worker. What it was at is never answered. */
  end(): void;
}

/** Starts elkjs in a worker. */
export async function startEngine(): Promise<Engine> {
  const worker = new ElkWorker();
  // elkjs does not listen for it, and would wait for ever
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The layout engine could not be loaded')), { once: true });
  });
  failed.catch(() => undefined);
  const elk = new Elk({ workerFactory: () => worker });
  return {
    layout: (graph) =>
      Promise.race([
        elk.layout(graph as Parameters<typeof elk.layout>[0]) as Promise<unknown> as Promise<ElkGraph>,
        failed,
      ]),
    end: () => elk.terminateWorker(),
  };
}
