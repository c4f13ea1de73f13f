import type { Random } from './random.ts';

const SMALLEST = 5;
const LARGEST = 60;
/** Up to here an estate is one component. */
const ALONE = 40;

/** How many tasks each component has: from 5 to 60, small ones more often; fewer than 5 only when there are no more. */
export function componentSizes(tasks: number, random: Random): number[] {
  if (tasks <= ALONE) return [tasks];
  const sizes: number[] = [];
  let left = tasks;
  while (left > 0) {
    const size = nextSize(left, random);
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

function nextSize(left: number, random: Random): number {
  const drawn = Math.min(random.int(SMALLEST, LARGEST), random.int(SMALLEST, LARGEST));
  const rest = left - drawn;
  if (rest === 0 || rest >= SMALLEST) return drawn;
  // what would be left is too small to stand alone
  return left <= LARGEST ? left : left - SMALLEST;
}
