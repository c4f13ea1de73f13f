import { layoutEngine } from './layout/engines.ts';
import type { Rehearsals } from '../designer/ports/rehearsals.ts';

/**
 * Workers of the page. All designers on it share them: they are slow to start, and of a document they remember no more
 * than where the layout engine placed its tasks.
 */
export const pageWorkers = { layout: layoutEngine(), rehearsals: rehearsalsInWorkers() } as const;

/** Rehearsals in workers, whose code is fetched when it is first needed. */
function rehearsalsInWorkers(): Rehearsals {
  let made: Promise<Pick<Rehearsals, 'rehearse'>> | null = null;
  const rehearsers = (): Promise<Pick<Rehearsals, 'rehearse'>> =>
    (made ??= import('./rehearsal/inWorker.ts').then(
      ({ makeRehearsers }) => makeRehearsers(),
      (error: unknown) => {
        made = null;
        throw error;
      },
    ));
  return {
    rehearse: async (view, request, signal) => (await rehearsers()).rehearse(view, request, signal),
    getReady: async () => void (await rehearsers()),
  };
}
