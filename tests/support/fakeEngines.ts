import type { Engine } from '../../app/services/layout/engine.ts';
import type { ElkGraph } from '../../lib/editor/index.ts';

/** A graph of so many nodes. */
export function graphOf(nodes: number, name = `g${nodes}`): ElkGraph {
  const children = Array.from({ length: nodes }, (_, index) => ({
    id: `n${index}`,
    width: 10,
    height: 10,
    ports: [],
    layoutOptions: {},
  }));
  return { id: name, layoutOptions: {}, children, edges: [] };
}

/** Engines that lay out what they are told to, when they are told to. */
export class FakeEngines {
  started = 0;
  ended = 0;
  /** What the engines are at, in the order in which they began. */
  readonly under: {
    readonly graph: ElkGraph;
    readonly answer: (laidOut?: ElkGraph) => void;
    readonly fail: (why: Error) => void;
  }[] = [];
  /** What was begun, all in all. */
  readonly begun: string[] = [];

  readonly start = (): Engine => {
    this.started += 1;
    return {
      layout: (graph) =>
        new Promise((resolve, reject) => {
          this.begun.push(graph.id);
          const over = (): void =>
            void this.under.splice(
              this.under.findIndex((one) => one.graph === graph),
              1,
            );
          this.under.push({
            graph,
            answer: (laidOut = graph) => (over(), resolve(laidOut)),
            fail: (why) => (over(), reject(why)),
          });
        }),
      end: () => {
        this.ended += 1;
      },
    };
  };

  /** Answers one that is under way, and waits until the next has begun. */
  async answer(name: string): Promise<void> {
    this.under.find(({ graph }) => graph.id === name)!.answer();
    await quiet();
  }

  async answerAll(): Promise<void> {
    for (await quiet(); this.under.length > 0; await quiet()) this.under[0]!.answer();
  }
}

/** All that waits for nothing else is done. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
