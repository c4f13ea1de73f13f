import type { Rehearsals } from '../../designer/ports/rehearsals.ts';

/** Rehearsals in workers, whose code is fetched when it is first needed. */
export function rehearsalsInWorkers(): Rehearsals {
  let made: Promise<Pick<Rehearsals, 'rehearse'>> | null = null;
  const rehearsers = (): Promise<Pick<Rehearsals, 'rehearse'>> =>
    (made ??= import('./inWorker.ts').then(
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
