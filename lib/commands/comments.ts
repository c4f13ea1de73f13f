import type { EdgeId, NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { type Result, ok } from '../model/result.ts';
import { taskName } from '../model/task.ts';
import type { ChainWithView, Comment, CommentId } from '../model/view.ts';
import { nextAnnotationId, withComments } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';
import { refuse } from './refusals.ts';

/** What a new comment is about: a task, or an edge. */
export type CommentedOn = { readonly task: NodeKey } | { readonly edge: EdgeId };

/**
 * Adds an open comment to a task or an edge. It refuses one without text.
 *
 * @param args - `by`: the name of who writes it; `at`: when, in ISO 8601 and UTC.
 * @example addComment(document, { on: { task: 'a' }, text: 'Still needed?', by: 'Ada', at: '2026-11-27T07:40:00Z' })
 */
export function addComment<D extends ChainWithView>(
  document: D,
  args: { readonly on: CommentedOn; readonly text: string; readonly by?: string; readonly at?: string | null },
): EditResult<D> {
  const { on, text, by = '', at = null } = args;
  const place = placeOf(document, on);
  if (!place.ok) return place;
  if (text.trim() === '') return refuse('empty-comment');
  const id = nextAnnotationId('comment', document.view.comments);
  const { task, event, label } = place.value;
  const comment: Comment = { text, by, at, isDone: false, task, event };
  return edit(withComments(document, [[id, comment]]), label, { comments: [id] });
}

/**
 * Changes what a comment says. It refuses to leave it without text.
 *
 * @example editComment(document, { comment: 'comment-1', text: 'Still needed in May?' })
 */
export function editComment<D extends ChainWithView>(
  document: D,
  args: { readonly comment: CommentId; readonly text: string },
): EditResult<D> {
  const { text } = args;
  if (text.trim() === '') return refuse('empty-comment');
  return change(document, args.comment, 'Edit a comment', (comment) =>
    comment.text === text ? comment : { ...comment, text },
  );
}

/**
 * Resolves a comment, or reopens it.
 *
 * @example resolveComment(document, { comment: 'comment-1', isDone: true })
 */
export function resolveComment<D extends ChainWithView>(
  document: D,
  args: { readonly comment: CommentId; readonly isDone: boolean },
): EditResult<D> {
  const { isDone } = args;
  return change(document, args.comment, isDone ? 'Resolve a comment' : 'Reopen a comment', (comment) =>
    comment.isDone === isDone ? comment : { ...comment, isDone },
  );
}

/**
 * Deletes a comment.
 *
 * @example removeComment(document, { comment: 'comment-1' })
 */
export function removeComment<D extends ChainWithView>(
  document: D,
  args: { readonly comment: CommentId },
): EditResult<D> {
  return change(document, args.comment, 'Delete a comment', () => null);
}

function change<D extends ChainWithView>(
  document: D,
  id: CommentId,
  label: string,
  next: (comment: Comment) => Comment | null,
): EditResult<D> {
  const comment = document.view.comments.get(id);
  return comment ? edit(withComments(document, [[id, next(comment)]]), label) : refuse('no-comment');
}

/** Where a comment is written down, and what its step is called. */
function placeOf(
  { chain }: ChainWithView,
  on: CommentedOn,
): Result<{ readonly task: NodeKey; readonly event: string | null; readonly label: string }> {
  const { byEdge, byKey, externals } = graphOf(chain);
  if ('edge' in on) {
    const edge = byEdge.get(on.edge);
    return edge ? ok({ task: edge.target, event: edge.name, label: 'Comment on an edge' }) : refuse('no-edge');
  }
  const task = byKey.get(on.task);
  if (!task && !externals.includes(on.task)) return refuse('no-task');
  return ok({ task: on.task, event: null, label: `Comment on ${task ? taskName(task) : on.task}` });
}
