import Elk from 'elkjs/lib/elk-api.js';
import type { ElkGraph } from '../../../lib/editor/index.ts';
import type { StartedWorker } from './worker.ts';

/** One layout engine in a worker of its own. */
export interface Engine {
  layout(graph: ElkGraph): Promise<ElkGraph>;
  /** Ends the worker. What it was at is never answered. */
  end(): void;
}

/** The engine that works in a worker. */
export function engineIn({ worker, failed }: StartedWorker): Engine {
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
