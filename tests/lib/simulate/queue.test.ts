import { expect, it } from 'vitest';
import { Queue } from '../../../lib/simulate/queue.ts';

it('a queue hands out what came first', () => {
  const queue = new Queue();
  const runs = Array.from({ length: 5000 }, (_, task) => ({ task, since: task, cause: 0, by: [] }) as const);
  const taken: number[] = [];
  for (const run of runs) {
    queue.add(run);
    if (run.task % 3 !== 0) taken.push(queue.take().task);
  }
  expect([queue.size, queue.since]).toEqual([runs.length - taken.length, taken.length]);
  expect([...taken, ...queue.all().map(({ task }) => task)]).toEqual(runs.map(({ task }) => task));
});
