import { type EdgeId, type NodeKey, edgeId } from '../../model/chain.ts';
import { type Json, type JsonObject, fromEntries, isArray, isObject, own } from '../../model/json.ts';
import { EMPTY_VIEW, type Point, type Route, type View } from '../../model/view.ts';
import { readMarks, writeMarks } from './annotationsJson.ts';

/**
 * How a chain lies, as a chain document says it:
 *
 * ```json
 * {
 *   "positions": { "<node key>": [x, y] },
 *   "routes": { "<target's key>": { "<event name>": [labelX, labelY, x, y, x, y] } }
 * }
 * ```
 *
 * Pixels at 100 % zoom; `annotationsJson.ts` says the rest. What is not of this form is passed over; other members
 * belong to later versions.
 */
export function readView(view: JsonObject): View {
  const positions = new Map<NodeKey, Point>();
  for (const [key, place] of entriesOf(own(view, 'positions'))) {
    const numbers = numbersOf(place);
    if (numbers?.length === 2) positions.set(key, { x: numbers[0]!, y: numbers[1]! });
  }
  const routes = new Map<EdgeId, Route>();
  for (const [target, byName] of entriesOf(own(view, 'routes'))) {
    for (const [name, way] of entriesOf(byName)) {
      const [label, ...points] = pointsOf(way);
      if (label && points.length >= 2) routes.set(edgeId(target, name), { points, label });
    }
  }
  const marks = readMarks(view);
  const { notes, groups, comments, rehearsal, viewport } = marks;
  const count = positions.size + routes.size + notes.size + groups.size + comments.size;
  const isEmpty = count === 0 && viewport === null && rehearsal === EMPTY_VIEW.rehearsal;
  return isEmpty ? EMPTY_VIEW : { positions, routes, ...marks };
}

/**
 * What a file says of the view, brought to what it is now.
 *
 * @param keyOf - The key that a node has when the file is read again; `undefined` for one that is gone.
 * @param was - What the file says. What Taskloom does not write stays as it is.
 */
export function writeView(
  view: View,
  edges: Iterable<{ id: EdgeId; target: NodeKey; name: string }>,
  keyOf: (key: NodeKey) => NodeKey | undefined,
  was: JsonObject = {},
): JsonObject {
  const positions = [...view.positions].flatMap(([key, { x, y }]): [string, Json][] => {
    const written = keyOf(key);
    return written === undefined ? [] : [[written, [x, y]]];
  });
  const routes = new Map<NodeKey, [string, Json][]>();
  for (const { id, target, name } of edges) {
    const route = view.routes.get(id);
    const key = keyOf(target);
    if (!route || key === undefined) continue;
    const way = [route.label, ...route.points].flatMap(({ x, y }) => [x, y]);
    routes.set(key, [...(routes.get(key) ?? []), [name, way]]);
  }
  const written = {
    ...was,
    positions: fromEntries(positions),
    routes: fromEntries([...routes].map(([key, ways]) => [key, fromEntries(ways)])),
  };
  return writeMarks(written, view, keyOf);
}

function entriesOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

function numbersOf(value: Json): readonly number[] | null {
  return isArray(value) && value.every((item) => typeof item === 'number' && Number.isFinite(item))
    ? (value as readonly number[])
    : null;
}

function pointsOf(value: Json): Point[] {
  const numbers = numbersOf(value) ?? [];
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => ({
    x: numbers[2 * index]!,
    y: numbers[2 * index + 1]!,
  }));
}
