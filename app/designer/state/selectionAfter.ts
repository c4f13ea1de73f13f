import { type ChainDocument, type Created, graphOf } from '../../../lib/index.ts';
import { groupMark, noteMark } from './annotations.ts';
import type { Selection } from './selection.ts';

/**
 * What is selected after an edit: the tasks that it created, otherwise the rest of that, otherwise what is left of the
 * selection.
 */
export function selectionAfter(before: Selection, document: ChainDocument, created: Created): Selection {
  const { tasks, edges, notes, groups } = created;
  if (tasks.length > 0) return { tasks: new Set(tasks), edges: new Set(), annotations: new Set() };
  if (edges.length + notes.length + groups.length > 0) {
    const annotations = new Set([...groups.map(groupMark), ...notes.map(noteMark)]);
    return { tasks: new Set(), edges: new Set(edges), annotations };
  }
  const { byKey, byEdge, externals } = graphOf(document.chain);
  const marks = new Set([
    ...Array.from(document.view.groups.keys(), groupMark),
    ...Array.from(document.view.notes.keys(), noteMark),
  ]);
  return {
    tasks: left(before.tasks, (key) => byKey.has(key) || externals.includes(key)),
    edges: left(before.edges, (id) => byEdge.has(id)),
    annotations: left(before.annotations, (mark) => marks.has(mark)),
  };
}

function left<T>(selected: ReadonlySet<T>, isThere: (one: T) => boolean): ReadonlySet<T> {
  const kept = [...selected].filter(isThere);
  return kept.length === selected.size ? selected : new Set(kept);
}
