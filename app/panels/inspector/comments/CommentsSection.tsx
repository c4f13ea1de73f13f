import type { NodeKey } from '../../../../lib/index.ts';
import type { CommentedOn } from '../../../../lib/editor/index.ts';
import { useDocument } from '../../../designer/state/derived.ts';
import { Section } from '../Section.tsx';
import { CommentItem } from './CommentItem.tsx';
import styles from './Comments.module.css';
import { NewComment } from './NewComment.tsx';
import { WhereKept } from './WhereKept.tsx';

interface Props {
  /** The task that they are about, or the target of the edge. */
  readonly task: NodeKey;
  /** The name of the edge's event; without it all comments on the task and its edges are shown. */
  readonly event?: string;
  readonly on: CommentedOn;
}

/** What people said about a task or an edge, and a field to say more. */
export function CommentsSection({ task, event, on }: Props) {
  const { view } = useDocument();
  const shown = [...view.comments]
    .filter(([, one]) => one.task === task && (event === undefined || one.event === event))
    .toSorted(([, a], [, b]) => timeOf(a.at) - timeOf(b.at));
  const open = shown.filter(([, { isDone }]) => !isDone).length;
  return (
    <Section name="comments" title="Comments" hint={hintOf(open, shown.length)} open={shown.length > 0}>
      {() => (
        <>
          {shown.length > 0 && (
            <ul className={styles.list} aria-label="Comments">
              {shown.map(([id, comment]) => (
                <CommentItem key={id} id={id} comment={comment} place={event === undefined ? 'edge' : 'none'} />
              ))}
            </ul>
          )}
          {shown.length > 0 && <WhereKept />}
          <NewComment on={on} place={JSON.stringify([task, event ?? null])} count={shown.length} />
        </>
      )}
    </Section>
  );
}

function hintOf(open: number, all: number): string {
  if (all === 0) return 'none';
  return open > 0 ? `${open} open` : `${all} resolved`;
}

function timeOf(at: string | null): number {
  return at === null ? 0 : Date.parse(at);
}
