import type { LayoutEngine } from '../../designer/ports/layout.ts';

/** The layout engine. All of its code is fetched when it is first needed, and it is warmed up once. */
export function layoutEngine(): LayoutEngine {
  let fetched: Promise<LayoutEngine> | null = null;
  let isWarm = false;
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
        ({ warmUp }) => {
          if (!isWarm) warmUp(examples);
          isWarm = true;
        },
        () => undefined,
      ),
  };
}
