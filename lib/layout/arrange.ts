import type { NodeKey } from '../model/chain.ts';
import { NODE_SIZE, type Point, type View } from '../model/view.ts';

/** Which line nodes are aligned to. */
export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';
/** The direction in which nodes are distributed. */
export type Axis = 'horizontal' | 'vertical';

/**
 * Where nodes go to lie in one line. All are of one size, so the middle of the outermost decides for `center` and
 * `middle`.
 *
 * @example aligned(view, ['a', 'b'], 'left')
 */
export function aligned(view: View, keys: readonly NodeKey[], how: Alignment): Map<NodeKey, Point> {
  const axis = how === 'left' || how === 'center' || how === 'right' ? 'x' : 'y';
  const nodes = positionsOf(view, keys);
  const all = nodes.map(([, point]) => point[axis]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const to =
    how === 'left' || how === 'top'
      ? least
      : how === 'right' || how === 'bottom'
        ? most
        : Math.round((least + most) / 2);
  return new Map(nodes.map(([key, point]) => [key, { ...point, [axis]: to }]));
}

/**
 * Where nodes go to lie evenly between the two outermost; with too little room for that, one beside the other.
 *
 * @example distributed(view, ['a', 'b', 'c'], 'horizontal')
 */
export function distributed(view: View, keys: readonly NodeKey[], along: Axis): Map<NodeKey, Point> {
  const axis = along === 'horizontal' ? 'x' : 'y';
  const size = along === 'horizontal' ? NODE_SIZE.width : NODE_SIZE.height;
  const nodes = positionsOf(view, keys).toSorted(([, one], [, other]) => one[axis] - other[axis]);
  const first = nodes[0]?.[1][axis] ?? 0;
  const last = nodes.at(-1)?.[1][axis] ?? 0;
  const step = Math.max((last - first) / Math.max(1, nodes.length - 1), size + 16);
  return new Map(nodes.map(([key, point], index) => [key, { ...point, [axis]: Math.round(first + index * step) }]));
}

function positionsOf(view: View, keys: readonly NodeKey[]): [NodeKey, Point][] {
  return keys.flatMap((key): [NodeKey, Point][] => {
    const point = view.positions.get(key);
    return point ? [[key, point]] : [];
  });
}
