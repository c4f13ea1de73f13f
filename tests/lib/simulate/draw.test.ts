import { expect, it } from 'vitest';
import { quantileOf } from '../../../lib/simulate/draw.ts';

it('a value between two quantiles is between them', () => {
  expect([0, 0.25, 0.5, 1].map((share) => quantileOf([10, 20, 40], share))).toEqual([10, 15, 20, 40]);
  expect(quantileOf([5], 0.7)).toBe(5);
});
