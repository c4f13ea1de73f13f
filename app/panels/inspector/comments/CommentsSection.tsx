import { type NodeKey, graphOf } from '../../../../lib/index.ts';
import type { CommentedOn } from '../../../../lib/editor/index.ts';
import { useDocument } from '../../../designer/state/derived.ts';
import { useDesignerState } from '../../../designer/state/store.ts';
import { Section } from '../Section.tsx';
import { CommentItem } from './CommentItem.tsx';
import styles from './Comments.module.css';
import { NewComment } from './NewComment.tsx';

interface Props {
  /** The task that they are about, or the target of the edge. */
  readonly task: NodeKey;
  /** The name of the edge's event; without it all comments on the task and its edges are shown. */
  readonly event?: string;
  readonly on: CommentedOn;
}

/** What people said about a task or an edge, and a field to say more. */
export function CommentsSection({ task, event, on }: Props) {
  const { chain, view, source } = useDocument();
  const shape = useDesignerState((state) => state.session.shape);
  const shown = [...view.comments]
    .filter(([, one]) => one.task === task && (event === undefined || one.event === event))
    .toSorted(([, a], [, b]) => timeOf(a.at) - timeOf(b.at));
  const open = shown.filter(([, { isDone }]) => !isDone).length;
  const isKept = source.kind === 'chain' || shape === 'chain';
  const isExternal = !graphOf(chain).byKey.has(task);
  return (
    <Section name="comments" title="Comments" hint={hintOf(open, shown.length)} open={shown.length > 0}>
      {() => (
        <>
          {shown.length > 0 && (
            <ul className={styles.list} aria-label="Comments">
              {shown.map(([id, comment]) => (
                <CommentItem key={id} id={id} comment={comment} withPlace={event === undefined && !isExternal} />
              ))}
            </ul>
          )}
          {shown.length > 0 && !isKept && (
            <p className={styles.note}>
              This file holds no comments: they stay in this browser. To keep them in a file, save it under a name that
              ends in .chain.json.
            </p>
          )}
          <NewComment on={on} place={JSON.stringify([task, event ?? null])} />
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
