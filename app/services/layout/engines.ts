import type { LayoutEngine } from '../../designer/ports/layout.ts';
import { type StartedWorker, startWorker } from './worker.ts';
import type { makeWorkers } from './workers.ts';

type Workers = ReturnType<typeof makeWorkers>;

/** The layout engine. All of its code is fetched when it is first needed, and it is warmed up once. */
export function layoutEngine(startOne = startWorker, cores = navigator.hardwareConcurrency || 1): LayoutEngine {
  let fetched: Promise<Workers> | null = null;
  let made: Workers | null = null;
  let isWarm = false;
  /** The first worker, until an engine takes it. */
  let early: StartedWorker | null = null;

  const startEarly = (): void => {
    const started = startOne();
    early = started;
    // who asks for a layout then gets another
    started.failed.catch(() => {
      if (early === started) early = null;
    });
  };
  const start = (): StartedWorker => {
    const started = early ?? startOne();
    early = null;
    return started;
  };
  const workers = (): Promise<Workers> =>
    (fetched ??= import('./workers.ts').then(
      (module) => (made = module.makeWorkers(start, cores)),
      (error: unknown) => {
        fetched = null;
        throw error;
      },
    ));

  return {
    // without a wait where there is none: the page draws what was opened next, and the engine works meanwhile
    layOut: (graphs, options) => made?.layOut(graphs, options) ?? workers().then((one) => one.layOut(graphs, options)),
    warmUp: async (examples) => {
      if (isWarm) return;
      isWarm = true;
      // it reads its code while the page fetches and reads what talks to it
      if (!fetched && !early) startEarly();
      try {
        const [{ warmUp }, graphs] = await Promise.all([workers(), examples()]);
        warmUp(graphs);
      } catch {
        // who asks for a layout is told what is wrong; nobody asked for this one
        isWarm = false;
      }
    },
  };
}
