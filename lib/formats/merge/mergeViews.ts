import type { NodeKey } from '../../model/chain.ts';
import { type Json, equalJson } from '../../model/json.ts';
import type { Point, View } from '../../model/view.ts';
import { withNodeKeys } from '../../model/viewKeys.ts';
import { mergeComments } from './mergeComments.ts';
import { mergeSettings } from './mergeSettings.ts';

/**
 * Merges two edits of a view: what only one side changed is taken from it. Where both did, mine stays, and a note of
 * theirs is kept beside it: its text may be said nowhere else.
 *
 * @param keyOf - What a node of theirs is called in the result.
 */
export function mergeViews(base: View, mine: View, theirs: View, keyOf: (key: NodeKey) => NodeKey): View {
  const positions = mergeMaps<Point>(base.positions, mine.positions, renamed(theirs.positions, keyOf));
  const { notes, groups, comments, rehearsal } = withNodeKeys(theirs, keyOf);
  return {
    ...mine,
    positions: positions.merged,
    routes: new Map([...theirs.routes, ...mine.routes]),
    notes: withLost(mergeMaps(base.notes, mine.notes, notes)),
    groups: withLost(mergeMaps(base.groups, mine.groups, groups)),
    comments: mergeComments(base.comments, mine.comments, comments),
    rehearsal: mergeSettings(base.rehearsal, mine.rehearsal, rehearsal),
  };
}

interface MergedMap<T> {
  readonly merged: ReadonlyMap<string, T>;
  /** What both changed: theirs, which is not in `merged`. */
  readonly lost: readonly (readonly [string, T])[];
}

function mergeMaps<T extends object>(
  base: ReadonlyMap<string, T>,
  mine: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
): MergedMap<T> {
  const merged = new Map<string, T>();
  const lost: (readonly [string, T])[] = [];
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const [was, ours, other] = [base.get(key), mine.get(key), theirs.get(key)];
    const value = isSame(was, ours) ? other : ours;
    if (value) merged.set(key, value);
    if (other && !isSame(was, other) && !isSame(was, ours) && !isSame(ours, other)) lost.push([key, other]);
  }
  return { merged, lost };
}

function withLost<T>({ merged, lost }: MergedMap<T>): ReadonlyMap<string, T> {
  const all = new Map(merged);
  for (const [id, one] of lost) {
    let free = `${id}-theirs`;
    while (all.has(free)) free += '-2';
    all.set(free, one);
  }
  return all;
}

function renamed<T>(map: ReadonlyMap<NodeKey, T>, keyOf: (key: NodeKey) => NodeKey): ReadonlyMap<NodeKey, T> {
  return new Map(Array.from(map, ([key, value]) => [keyOf(key), value]));
}

function isSame(a: object | undefined, b: object | undefined): boolean {
  return equalJson(a as Json | undefined, b as Json | undefined);
}
