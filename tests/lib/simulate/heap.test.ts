import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventHeap } from '../../../lib/simulate/heap.ts';

it('a heap gives events by their times, and of one time by their numbers', () => {
  const events = fc.array(fc.tuple(fc.nat(9), fc.nat(99)), { maxLength: 300 });
  fc.assert(
    fc.property(events, fc.array(fc.boolean()), (list, replaces) => {
      const heap = new EventHeap();
      const left: [number, number, number][] = [];
      const firstFirst = () => left.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      list.forEach(([time, number], index) => {
        if (replaces[index] === true && heap.size > 0) {
          firstFirst().shift();
          heap.replaceFirst(time, number + index * 100, index);
        } else heap.push(time, number + index * 100, index);
        left.push([time, number + index * 100, index]);
      });
      for (const [time, number, about] of firstFirst()) {
        expect([heap.times[0], heap.numbers[0], heap.about[0]]).toEqual([time, number, about]);
        heap.pop();
      }
      expect(heap.size).toBe(0);
    }),
    { seed: 71, numRuns: 200 },
  );
});
