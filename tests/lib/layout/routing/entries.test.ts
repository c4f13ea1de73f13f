import { describe, expect, it } from 'vitest';
import { assignEntries, entryHeights } from '../../../../lib/layout/routing/entries.ts';
import { freeLane } from '../../../../lib/layout/routing/lane.ts';

const edge = (id: string, from: number, height: number | null = null) => ({ id, from, height });

describe('the entries of a task', () => {
  it('begin as high as the first exit, and stay inside the task however many there are', () => {
    expect(entryHeights(1)).toEqual([15]);
    expect(entryHeights(2)).toEqual([15, 35]);
    for (const count of [3, 12, 600]) {
      const heights = entryHeights(count);
      expect(heights[0]).toBe(15);
      expect(heights.at(-1)).toBeLessThanOrEqual(54);
      expect(new Set(heights).size).toBe(count);
    }
  });

  it('are given from top to bottom as edges arrive', () => {
    expect([...assignEntries([edge('low', 90), edge('high', 10)])]).toEqual([
      ['high', 15],
      ['low', 35],
    ]);
  });

  it('stay with the edges that have them', () => {
    const found = assignEntries([edge('kept', 50, 15), edge('low', 90)]);
    expect([found.get('kept'), found.get('low')]).toEqual([15, 35]);
  });

  it('are given anew where there is no room for one more', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => edge(`e${index}`, index, 15 + index * 4));
    const found = assignEntries([...crowd, edge('new', 4.5)]);
    const heights = [...found.values()].toSorted((one, other) => one - other);
    expect(heights.every((height, index) => index === 0 || height - heights[index - 1]! > 3)).toBe(true);
  });
});

describe('a lane', () => {
  it('is where it is wanted, or beside what runs there', () => {
    expect(freeLane(20, 0, 100, [])).toBe(20);
    expect(freeLane(20, 0, 100, [22])).toBe(14);
    expect(freeLane(20, 0, 100, [22, 10])).toBe(30);
  });

  it('is in the widest gap where all is taken, and nowhere where there is none', () => {
    expect(freeLane(5, 0, 20, [0, 4, 14, 20])).toBe(9);
    expect(freeLane(5, 0, 4, [0, 2, 4])).toBeNull();
    expect(freeLane(5, 10, 4, [])).toBeNull();
  });
});
