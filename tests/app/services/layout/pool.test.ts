import { describe, expect, it } from 'vitest';
import { makePool } from '../../../../app/services/layout/pool.ts';
import { FakeEngines, graphOf, quiet } from '../../../support/fakeEngines.ts';

const setUp = (size = 2) => {
  const engines = new FakeEngines();
  /** What goes on later. */
  const later: (() => void)[] = [];
  return { engines, later, pool: makePool(engines.start, size, (run) => void later.push(run)) };
};

const ignore = (): void => undefined;

describe('one batch', () => {
  const graphs = [graphOf(102), graphOf(103), graphOf(109), graphOf(105)];

  it('is begun before anything else happens', () => {
    const { engines, pool } = setUp();
    void pool.layOut(graphs, { onLaidOut: ignore });
    expect(engines.begun).toEqual(['g102', 'g109']);
  });

  it('is begun with its first graph and, on the other engine, with the largest', async () => {
    const { engines, pool } = setUp();
    const done: number[] = [];
    const all = pool.layOut(graphs, { onLaidOut: (index) => done.push(index) });
    await quiet();
    expect(engines.begun).toEqual(['g102', 'g109']);
    await engines.answer('g102');
    await engines.answer('g109');
    expect(engines.begun).toEqual(['g102', 'g109', 'g103', 'g105']);
    await engines.answerAll();
    await all;
    expect(done).toEqual([0, 2, 1, 3]);
    expect(engines.started).toBe(2);
  });

  it('goes in its own order where there is one engine', async () => {
    const { engines, pool } = setUp(1);
    const all = pool.layOut(graphs, { onLaidOut: ignore });
    await engines.answerAll();
    await all;
    expect(engines.begun).toEqual(['g102', 'g103', 'g109', 'g105']);
  });

  it('starts a second engine for much work, and not for little', async () => {
    const { engines, pool } = setUp();
    const little = pool.layOut([graphOf(60), graphOf(70)], { onLaidOut: ignore });
    await engines.answerAll();
    await little;
    expect(engines.started).toBe(1);
    const much = pool.layOut([graphOf(60), graphOf(70), graphOf(150)], { onLaidOut: ignore });
    await quiet();
    expect(engines.begun.slice(2)).toEqual(['g60', 'g150']);
    await engines.answerAll();
    await much;
    // and now that it is there, also for little
    const more = pool.layOut([graphOf(2), graphOf(3)], { onLaidOut: ignore });
    await quiet();
    expect(engines.begun.slice(5)).toEqual(['g2', 'g3']);
    await engines.answerAll();
    await more;
  });

  it('starts no engine that has nothing to do', async () => {
    const { engines, pool } = setUp();
    await pool.layOut([], { onLaidOut: ignore });
    expect(engines.started).toBe(0);
    const all = pool.layOut([graphOf(5)], { onLaidOut: ignore });
    await engines.answerAll();
    await all;
    expect(engines.started).toBe(1);
  });
});

it('does first what was asked for last', async () => {
  const { engines, pool } = setUp(1);
  const all = [
    pool.layOut([graphOf(2), graphOf(3)], { onLaidOut: ignore }),
    pool.layOut([graphOf(4)], { onLaidOut: ignore }),
  ];
  await engines.answerAll();
  await Promise.all(all);
  expect(engines.begun).toEqual(['g2', 'g4', 'g3']);
});

describe('what is stopped', () => {
  it('ends the engines that are at it, and no others', async () => {
    const { engines, pool } = setUp();
    const stop = new AbortController();
    const other = pool.layOut([graphOf(2)], { onLaidOut: ignore });
    const stopped = pool.layOut([graphOf(203), graphOf(204)], { onLaidOut: ignore, signal: stop.signal });
    const told = expect(stopped).rejects.toThrow('enough');
    await quiet();
    expect(engines.begun.toSorted()).toEqual(['g2', 'g204']);
    stop.abort(new Error('enough'));
    await told;
    await quiet();
    expect(engines.ended).toBe(1);
    await engines.answer('g2');
    await other;
    expect(engines.begun.toSorted()).toEqual(['g2', 'g204']);
  });

  it('is not begun any more, and the next work starts engines anew', async () => {
    const { engines, pool } = setUp();
    const stop = new AbortController();
    const stopped = pool.layOut([graphOf(203), graphOf(204)], { onLaidOut: ignore, signal: stop.signal });
    const told = expect(stopped).rejects.toThrow();
    await quiet();
    stop.abort();
    await told;
    await quiet();
    expect(engines.ended).toBe(2);
    const next = pool.layOut([graphOf(5)], { onLaidOut: ignore });
    await quiet();
    await engines.answer('g5');
    await next;
    expect(engines.started).toBe(3);
    await expect(pool.layOut([graphOf(6)], { onLaidOut: ignore, signal: stop.signal })).rejects.toThrow();
    expect(engines.begun).not.toContain('g6');
  });

  it('is not given what comes late', async () => {
    const { engines, pool } = setUp(1);
    const stop = new AbortController();
    const given: number[] = [];
    const stopped = pool.layOut([graphOf(3)], { onLaidOut: (index) => given.push(index), signal: stop.signal });
    const told = expect(stopped).rejects.toThrow();
    await quiet();
    const late = engines.under[0]!;
    stop.abort();
    await told;
    late.answer();
    await quiet();
    expect(given).toEqual([]);
  });
});

describe('an engine that fails', () => {
  it('fails its batch, and is replaced', async () => {
    const { engines, pool } = setUp(1);
    const failed = pool.layOut([graphOf(2), graphOf(3)], { onLaidOut: ignore });
    const told = expect(failed).rejects.toThrow('broken');
    await quiet();
    engines.under[0]!.fail(new Error('broken'));
    await told;
    await quiet();
    expect(engines.ended).toBe(1);
    const next = pool.layOut([graphOf(4)], { onLaidOut: ignore });
    await engines.answerAll();
    await next;
    expect(engines.begun).toEqual(['g2', 'g4']);
    expect(engines.started).toBe(2);
  });

  it('is tried again after it could not be fetched', async () => {
    const engines = new FakeEngines();
    let isThere = false;
    const start = () => {
      if (!isThere) throw new Error('not there');
      return engines.start();
    };
    const pool = makePool(start, 2);
    await expect(pool.layOut([graphOf(2), graphOf(3)], { onLaidOut: ignore })).rejects.toThrow('not there');
    isThere = true;
    const next = pool.layOut([graphOf(2)], { onLaidOut: ignore });
    await engines.answerAll();
    await next;
  });
});

describe('warming up', () => {
  it('has every engine lay out all of the example, one after the other', async () => {
    const { engines, pool } = setUp();
    pool.warmUp([graphOf(2), graphOf(3)]);
    await quiet();
    expect(engines.begun).toEqual(['g2']);
    await engines.answerAll();
    expect(engines.begun).toEqual(['g2', 'g3', 'g2', 'g3']);
    expect(engines.started).toBe(2);
  });

  it('lets everything else go first, and goes on once the page has drawn that', async () => {
    const { engines, later, pool } = setUp(1);
    pool.warmUp([graphOf(2), graphOf(3)]);
    const all = pool.layOut([graphOf(4), graphOf(5)], { onLaidOut: ignore });
    await engines.answerAll();
    await all;
    expect(engines.begun).toEqual(['g2', 'g4', 'g5']);
    later.forEach((goOn) => goOn());
    expect(engines.begun).toEqual(['g2', 'g4', 'g5', 'g3']);
  });
});
