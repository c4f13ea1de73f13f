import type { ElkGraph } from '../../../lib/editor/index.ts';
import type { LayOut } from '../../designer/ports/layout.ts';
import type { Engine } from './engine.ts';

export interface Pool {
  readonly layOut: LayOut;
  /** Has every engine lay out graphs that nobody asked for: its first runs take several times as long as later ones. */
  warmUp(graphs: readonly ElkGraph[]): void;
}

/** Graphs that belong together, and which of them are not begun. */
interface Batch {
  readonly graphs: readonly ElkGraph[];
  readonly waiting: Set<number>;
  /** The one engine that is to do it; any when left out. */
  readonly only?: Slot;
  onLaidOut(index: number, laidOut: ElkGraph): void;
  onError(error: unknown): void;
}

/** A place for an engine, which is started when it is first needed. */
interface Slot {
  readonly isFirst: boolean;
  engine: Engine | null;
  batch: Batch | null;
}

/** For so long after a layout that somebody waited for, in milliseconds, the page has the machine to draw it. */
const REST = 500;

/** To start an engine takes about as long as one that is warm takes for so many nodes and edges. */
const WORTH_A_START = 200;

/**
 * A few engines that share the work. What was asked for last is done first. Of one batch the first engine takes the
 * graphs in their order, so that what is seen first is there first; the others take the largest that is left, so that
 * none is late, and are started once enough is left.
 *
 * @param later - Goes on with what nobody waits for, some time after a batch is done.
 */
export function makePool(
  start: () => Engine,
  size: number,
  later: (goOn: () => void) => unknown = (goOn) => setTimeout(goOn, REST),
): Pool {
  const slots = Array.from({ length: size }, (_, index): Slot => ({ isFirst: index === 0, engine: null, batch: null }));
  /** The last one is done first. */
  let batches: Batch[] = [];
  let rests = 0;

  const beginAll = (): void => slots.forEach(begin);

  function begin(slot: Slot): void {
    if (slot.batch) return;
    batches = batches.filter(({ waiting }) => waiting.size > 0);
    const batch = batches.findLast((one) => (one.only ? rests === 0 && one.only === slot : isWorth(slot, one)));
    if (!batch) return;
    const index = slot.isFirst || batch.only ? first(batch) : largest(batch);
    batch.waiting.delete(index);
    slot.batch = batch;
    void run(slot, batch, index);
  }

  /** Leaves the examples for later. */
  function rest(): void {
    rests += 1;
    later(() => {
      rests -= 1;
      beginAll();
    });
  }

  async function run(slot: Slot, batch: Batch, index: number): Promise<void> {
    const started = layoutBy(slot, batch.graphs[index]!);
    const { engine } = slot;
    const [laidOut, error] = await started.then(
      (done) => [done] as const,
      (why: unknown) => [null, why] as const,
    );
    // it was ended meanwhile, and does not count any more
    if (slot.engine !== engine || slot.batch !== batch) return;
    slot.batch = null;
    if (laidOut) {
      if (!batch.only && batch.waiting.size === 0) rest();
      beginAll();
      return batch.onLaidOut(index, laidOut);
    }
    end(slot);
    batch.waiting.clear();
    batch.onError(error);
    beginAll();
  }

  /** Starts an engine where there is none. What goes wrong with that is an answer, too. */
  async function layoutBy(slot: Slot, graph: ElkGraph): Promise<ElkGraph> {
    return (slot.engine ??= start()).layout(graph);
  }

  /** An engine cannot be told to stop, so its worker is ended, and the next graph gets another. */
  function end(slot: Slot): void {
    slot.engine?.end();
    slot.engine = null;
    slot.batch = null;
  }

  const layOut: LayOut = (graphs, { onLaidOut, signal }) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      let left = graphs.length;
      if (left === 0) return resolve();
      const batch: Batch = {
        graphs,
        waiting: new Set(graphs.keys()),
        onLaidOut: (index, laidOut) => {
          left -= 1;
          onLaidOut(index, laidOut);
          if (left > 0) return;
          signal?.removeEventListener('abort', stop);
          resolve();
        },
        onError: reject,
      };
      const stop = (): void => {
        batch.waiting.clear();
        for (const slot of slots) if (slot.batch === batch) end(slot);
        reject(signal!.reason as Error);
        beginAll();
      };
      signal?.addEventListener('abort', stop, { once: true });
      batches.push(batch);
      beginAll();
    });

  const warmUp = (graphs: readonly ElkGraph[]): void => {
    const nothing = (): void => undefined;
    const warmUpFrom = (at: number): void => {
      const only = slots[at];
      if (!only) return;
      let left = graphs.length;
      // one after the other, since the page itself has work to do at the same time
      const onLaidOut = (): void => void ((left -= 1) === 0 && warmUpFrom(at + 1));
      // before all others: it waits until nothing else is to be done
      batches.unshift({ graphs, waiting: new Set(graphs.keys()), only, onLaidOut, onError: nothing });
      beginAll();
    };
    warmUpFrom(0);
  };

  return { layOut, warmUp };
}

function isWorth({ isFirst, engine }: Slot, { graphs, waiting }: Batch): boolean {
  return (
    isFirst || engine !== null || [...waiting].reduce((sum, index) => sum + sizeOf(graphs[index]!), 0) >= WORTH_A_START
  );
}

function first({ waiting }: Batch): number {
  const [index] = waiting;
  return index!;
}

function largest({ graphs, waiting }: Batch): number {
  return [...waiting].reduce((found, index) => (sizeOf(graphs[index]!) > sizeOf(graphs[found]!) ? index : found));
}

function sizeOf({ children, edges }: ElkGraph): number {
  return children.length + edges.length;
}
