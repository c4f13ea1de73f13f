import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';

/** A worker whose code is being fetched, or is there. */
export interface StartedWorker {
  readonly worker: Worker;
  /** Is broken once its code cannot be had. */
  readonly failed: Promise<never>;
}

/** Starts a worker with the code of elkjs. */
export function startWorker(): StartedWorker {
  const worker = new ElkWorker();
  // elkjs does not listen for it, and would wait for ever
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The layout engine could not be loaded')), { once: true });
  });
  failed.catch(() => undefined);
  return { worker, failed };
}
