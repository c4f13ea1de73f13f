import type { LayoutEngine } from '../../designer/ports/layout.ts';

/** The layout engine. Its code, and all that belongs to it, is fetched when it is first needed. */
export function layoutEngine(): LayoutEngine {
  let fetched: Promise<LayoutEngine> | null = null;
  const engine = (): Promise<LayoutEngine> =>
    (fetched ??= import('./workers.ts').then(
      ({ makeWorkers }) => makeWorkers(),
      (error: unknown) => {
        fetched = null;
        throw error;
      },
    ));
  return {
    layOut: async (graphs, options) => (await engine()).layOut(graphs, options),
    warmUp: (examples) =>
      // who asks for a layout is told what is wrong; nobody asked for this one
      void engine().then(
        ({ warmUp }) => warmUp(examples),
        () => undefined,
      ),
  };
}
