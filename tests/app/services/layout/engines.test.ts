import { describe, expect, it } from 'vitest';
import { layoutEngine } from '../../../../app/services/layout/engines.ts';
import type { StartedWorker } from '../../../../app/services/layout/worker.ts';
import { graphOf } from '../../../support/fakeEngines.ts';

interface Message {
  readonly id: number;
  readonly cmd: string;
  readonly graph?: { readonly id: string };
}

/** Workers that give every graph back as it is. */
class FakeWorkers {
  started = 0;
  /** The graphs that were sent to them. */
  readonly sent: string[] = [];
  /** Whether the next one has its code. */
  isThere = true;

  readonly start = (): StartedWorker => {
    this.started += 1;
    const worker = {
      onmessage: (_event: { data: { id: number; data: unknown } }) => undefined as void,
      postMessage: ({ id, cmd, graph }: Message) => {
        if (cmd === 'layout') this.sent.push(graph!.id);
        setImmediate(() => worker.onmessage({ data: { id, data: graph } }));
      },
      terminate: () => undefined,
    };
    const failed = this.isThere ? new Promise<never>(() => undefined) : Promise.reject<never>(new Error('not there'));
    failed.catch(() => undefined);
    return { worker: worker as unknown as Worker, failed };
  };
}

const ignore = (): void => undefined;
const setUp = () => {
  const workers = new FakeWorkers();
  return { workers, engine: layoutEngine(workers.start, 1) };
};

describe('the layout engine', () => {
  it('is started before its examples are there', () => {
    const { workers, engine } = setUp();
    void engine.warmUp(async () => [graphOf(2)]);
    expect(workers.started).toBe(1);
  });

  it('lays the examples out in that worker, and in no other', async () => {
    const { workers, engine } = setUp();
    await engine.warmUp(async () => [graphOf(2)]);
    expect(workers.sent).toEqual(['g2']);
    expect(workers.started).toBe(1);
  });

  it('is warmed up once', async () => {
    const { workers, engine } = setUp();
    await engine.warmUp(async () => [graphOf(2)]);
    await engine.warmUp(async () => [graphOf(3)]);
    expect(workers.sent).toEqual(['g2']);
  });

  it('is at a graph at once when its code is there', async () => {
    const { workers, engine } = setUp();
    await engine.layOut([graphOf(2)], { onLaidOut: ignore });
    const next = engine.layOut([graphOf(3)], { onLaidOut: ignore });
    expect(workers.sent).toEqual(['g2', 'g3']);
    await next;
  });

  it('lays out what is asked for when the examples could not be fetched', async () => {
    const { workers, engine } = setUp();
    await engine.warmUp(() => Promise.reject(new Error('not there')));
    await engine.layOut([graphOf(3)], { onLaidOut: ignore });
    expect(workers.sent).toEqual(['g3']);
    expect(workers.started).toBe(1);
  });

  it('is warmed up the next time when the examples could not be fetched', async () => {
    const { workers, engine } = setUp();
    await engine.warmUp(() => Promise.reject(new Error('not there')));
    await engine.warmUp(async () => [graphOf(2)]);
    expect(workers.sent).toEqual(['g2']);
    expect(workers.started).toBe(1);
  });

  it('starts no worker to warm up beside one that is there', async () => {
    const { workers, engine } = setUp();
    await engine.layOut([graphOf(2)], { onLaidOut: ignore });
    await engine.warmUp(async () => [graphOf(3)]);
    expect(workers.started).toBe(1);
  });

  it('takes another worker when the code of the one that was started early could not be had', async () => {
    const { workers, engine } = setUp();
    workers.isThere = false;
    await engine.warmUp(() => Promise.reject(new Error('not there')));
    workers.isThere = true;
    await engine.layOut([graphOf(3)], { onLaidOut: ignore });
    expect(workers.started).toBe(2);
  });

  it('says that the code of a worker could not be had, and gets another for the next graph', async () => {
    const { workers, engine } = setUp();
    workers.isThere = false;
    await expect(engine.layOut([graphOf(3)], { onLaidOut: ignore })).rejects.toThrow('not there');
    workers.isThere = true;
    await engine.layOut([graphOf(4)], { onLaidOut: ignore });
    expect(workers.started).toBe(2);
  });
});
