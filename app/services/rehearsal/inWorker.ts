import type { RehearsalRequest, Rehearsals, RehearsalViews } from '../../designer/ports/rehearsals.ts';
import type { Answer, Question } from './worker.ts';

type View = keyof RehearsalViews;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker that answers one question after the other. It stays, so that it is there when the server is not. */
class Rehearser {
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const { resolve, reject } = this.#waiting.get(data.id) ?? {};
      this.#waiting.delete(data.id);
      if ('error' in data) reject?.(new Error(data.error));
      else resolve?.(data.value as never);
    });
    worker.addEventListener('error', () => {
      this.#worker = null;
      const failed = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { reject } of failed)
        reject(new Error('The rehearsal could not be loaded. See whether the server still runs.'));
    });
    return (this.#worker = worker);
  }

  ask<V extends View>(view: V, request: RehearsalRequest, signal: AbortSignal): Promise<RehearsalViews[V]> {
    return new Promise<RehearsalViews[V]>((resolve, reject) => {
      signal.throwIfAborted();
      const id = (this.#asked += 1);
      this.#waiting.set(id, { resolve, reject });
      // what it is at cannot be stopped; its answer is not waited for any more
      signal.addEventListener(
        'abort',
        () => {
          if (this.#waiting.delete(id)) reject(signal.reason as Error);
        },
        { once: true },
      );
      this.start().postMessage({ id, view, request } satisfies Question, []);
    });
  }
}

const SHORT: ReadonlySet<View> = new Set(['night', 'review']);

/** Rehearses in two workers, which are started at once: what is soon done does not wait for what takes long. */
export function makeRehearsers(): Pick<Rehearsals, 'rehearse'> {
  const [nights, others] = [new Rehearser(), new Rehearser()];
  for (const each of [nights, others]) each.start();
  return { rehearse: (view, request, signal) => (SHORT.has(view) ? nights : others).ask(view, request, signal) };
}
