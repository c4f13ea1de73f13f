import { type Chain, edgeId } from '../../model/chain.ts';
import { graphOf, sourceKey } from '../../model/graph.ts';
import { type KnownNames, NO_NAMES } from '../../model/knownNames.ts';
import { statusKind } from '../../model/status.ts';
import type { Comment, CommentId } from '../../model/view.ts';
import { nodeName } from '../graph/card.ts';
import type { ReviewInput } from './types.ts';

const ENDS = { SUCCEEDED: 'succeeded', FAILED: 'failed', ANY: 'any end' } as const;

/** What a comment is about, in words: a task, an edge, or one of them that is gone. */
export function commentedOn(chain: Chain, { task, event }: Comment, names: KnownNames): string {
  const graph = graphOf(chain);
  if (!graph.byKey.has(task) && !graph.externals.includes(task)) return `Deleted task ${task}`;
  const name = nodeName(graph, task, names);
  if (event === null) return name;
  const edge = graph.byEdge.get(edgeId(task, event));
  if (!edge) return `${name}, deleted edge ${event}`;
  const kind = statusKind(edge.status);
  const end = kind === 'OTHER' ? edge.status : ENDS[kind];
  return `Edge from ${nodeName(graph, sourceKey(graph, edge), names)} to ${name}, ${end}`;
}

/** Comments in the order in which people read them: open ones first, each part as it was written. */
export function inReadingOrder(comments: Iterable<readonly [CommentId, Comment]>): (readonly [CommentId, Comment])[] {
  const timeOf = ({ at }: Comment): number => (at === null ? 0 : Date.parse(at));
  return [...comments].toSorted(([, a], [, b]) => Number(a.isDone) - Number(b.isDone) || timeOf(a) - timeOf(b));
}

/** A comment as a reviewer reads it. */
export interface CommentRow {
  readonly state: 'open' | 'resolved';
  readonly about: string;
  readonly by: string;
  /** `2026-11-27 07:40 UTC`; `''` where that is not known. */
  readonly at: string;
  readonly text: string;
}

export function commentRows({ document: { chain, view }, names = NO_NAMES }: ReviewInput): CommentRow[] {
  return inReadingOrder(view.comments).map(([, comment]) => ({
    state: comment.isDone ? 'resolved' : 'open',
    about: commentedOn(chain, comment, names),
    by: comment.by || 'no name',
    at: comment.at === null ? '' : `${comment.at.slice(0, 16).replace('T', ' ')} UTC`,
    text: comment.text,
  }));
}
