import type { NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { NO_SETTINGS, type RehearsalSettings, settingsOrNone } from '../model/rehearsalSettings.ts';
import type { ChainWithView, Comment, CommentId, Group, GroupId, Note, NoteId, Point, View } from '../model/view.ts';

/** `document` with notes replaced; `null` takes one away. The same document when there is none to replace. */
export function withNotes<D extends ChainWithView>(document: D, changes: Iterable<readonly [NoteId, Note | null]>): D {
  const notes = replaced(document.view.notes, changes);
  return notes ? { ...document, view: { ...document.view, notes } } : document;
}

/** `document` with groups replaced; `null`, or a group without members, takes one away. */
export function withGroups<D extends ChainWithView>(
  document: D,
  changes: Iterable<readonly [GroupId, Group | null]>,
): D {
  const groups = replaced(
    document.view.groups,
    [...changes].map(([id, group]) => [id, group && group.tasks.length > 0 ? group : null] as const),
  );
  return groups ? { ...document, view: { ...document.view, groups } } : document;
}

/** `document` with comments replaced; `null` takes one away. */
export function withComments<D extends ChainWithView>(
  document: D,
  changes: Iterable<readonly [CommentId, Comment | null]>,
): D {
  const comments = replaced(document.view.comments, changes);
  return comments ? { ...document, view: { ...document.view, comments } } : document;
}

/** `document` with another say on how its tasks run. */
export function withSettings<D extends ChainWithView>(document: D, settings: RehearsalSettings): D {
  return { ...document, view: { ...document.view, rehearsal: settingsOrNone(settings) } };
}

/**
 * Where the notes go that are pinned to nodes which move: as far as those.
 *
 * @example pinnedMoves(view, new Map([['a', { x: 340, y: 80 }]])).get('n1')
 */
export function pinnedMoves({ positions, notes }: View, moves: ReadonlyMap<NodeKey, Point>): Map<NoteId, Point> {
  const found = new Map<NoteId, Point>();
  for (const [id, { task, x, y }] of notes) {
    const from = task === null ? undefined : positions.get(task);
    const to = task === null ? undefined : moves.get(task);
    if (from && to && (from.x !== to.x || from.y !== to.y))
      found.set(id, { x: x + to.x - from.x, y: y + to.y - from.y });
  }
  return found;
}

/**
 * `after` with notes unpinned from nodes that it has no more, groups without them, none of the comments on them, and
 * nothing expected of them. `instead` takes the place of one that went.
 */
export function pruneAnnotations<D extends ChainWithView>(
  before: ChainWithView,
  after: D,
  instead: ReadonlyMap<NodeKey, NodeKey> = new Map(),
): D {
  const { notes, groups, comments, rehearsal } = after.view;
  if (notes.size + groups.size + comments.size === 0 && rehearsal === NO_SETTINGS) return after;
  const [was, now] = [nodesOf(before), nodesOf(after)];
  const next = (key: NodeKey): NodeKey | null => (!was.has(key) || now.has(key) ? key : (instead.get(key) ?? null));
  const unpinned = [...notes].flatMap(([id, note]): [NoteId, Note][] => {
    const task = note.task === null ? null : next(note.task);
    return task === note.task ? [] : [[id, { ...note, task }]];
  });
  const left = [...groups].flatMap(([id, group]): [GroupId, Group][] => {
    const tasks = group.tasks.flatMap((key) => next(key) ?? []);
    return tasks.every((key, index) => key === group.tasks[index]) && tasks.length === group.tasks.length
      ? []
      : [[id, { ...group, tasks }]];
  });
  const kept = [...comments].flatMap(([id, comment]): [CommentId, Comment | null][] => {
    const task = next(comment.task);
    return task === comment.task ? [] : [[id, task === null ? null : { ...comment, task }]];
  });
  return withoutSettingsOf(withComments(withGroups(withNotes(after, unpinned), left), kept), next);
}

/** `document` with nothing said of how tasks run that it has no more. */
function withoutSettingsOf<D extends ChainWithView>(document: D, next: (key: NodeKey) => NodeKey | null): D {
  const { rehearsal } = document.view;
  const tasks = [...rehearsal.tasks].flatMap(([key, one]): [NodeKey, typeof one][] => {
    const now = next(key);
    return now === null ? [] : [[now, one]];
  });
  const isSame = tasks.length === rehearsal.tasks.size && tasks.every(([key]) => rehearsal.tasks.has(key));
  return isSame ? document : withSettings(document, { ...rehearsal, tasks: new Map(tasks) });
}

/** An id that no other one has: `note-1`, `note-2`. */
export function nextAnnotationId(kind: 'note' | 'group' | 'comment', taken: ReadonlyMap<string, unknown>): string {
  for (let count = 1; ; count += 1) {
    const id = `${kind}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function nodesOf({ chain }: ChainWithView): ReadonlySet<NodeKey> {
  const { byKey, externals } = graphOf(chain);
  return new Set([...byKey.keys(), ...externals]);
}

function replaced<T>(
  now: ReadonlyMap<string, T>,
  changes: Iterable<readonly [string, T | null]>,
): Map<string, T> | null {
  const next = new Map(now);
  let changed = false;
  for (const [id, one] of changes) {
    if (one === (now.get(id) ?? null)) continue;
    changed = true;
    if (one === null) next.delete(id);
    else next.set(id, one);
  }
  return changed ? next : null;
}
