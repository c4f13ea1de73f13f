import { unique } from '../../model/names.ts';
import type { Comment, CommentId } from '../../model/view.ts';

type Comments = ReadonlyMap<CommentId, Comment>;

/**
 * Merges two edits of comments: of each comment what only one side changed is taken from it, value by value. Where both
 * wrote another text, or added a comment under one id, both are kept, and theirs gets an id of its own. One that was
 * deleted on one side and changed on the other stays.
 */
export function mergeComments(base: Comments, mine: Comments, theirs: Comments): Comments {
  const merged = new Map<CommentId, Comment>();
  const besides: (readonly [CommentId, Comment])[] = [];
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const [was, ours, other] = [base.get(id), mine.get(id), theirs.get(id)];
    if (!ours || !other) {
      const left = (ours ?? other)!;
      // a task may be called otherwise on each side
      if (!was || !isSame(was, { ...left, task: was.task })) merged.set(id, left);
      continue;
    }
    merged.set(id, was ? joined(was, ours, other) : ours);
    const isTextKept = ours.text === other.text || was?.text === ours.text || was?.text === other.text;
    if (was ? !isTextKept : !isSame(ours, other)) besides.push([id, other]);
  }
  for (const [id, comment] of besides) merged.set(unique(`${id}-theirs`, merged), comment);
  return merged;
}

function joined(was: Comment, ours: Comment, other: Comment): Comment {
  const side = (isMine: boolean): Comment => (isMine ? ours : other);
  // an edge is told by both together
  const { task, event } = side(ours.task !== was.task || ours.event !== was.event);
  return {
    text: side(ours.text !== was.text).text,
    by: side(ours.by !== was.by).by,
    at: side(ours.at !== was.at).at,
    isDone: side(ours.isDone !== was.isDone).isDone,
    task,
    event,
  };
}

function isSame(a: Comment, b: Comment): boolean {
  return (
    a.text === b.text &&
    a.by === b.by &&
    a.at === b.at &&
    a.isDone === b.isDone &&
    a.task === b.task &&
    a.event === b.event
  );
}
