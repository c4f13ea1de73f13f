import { inReadingOrder } from '../../../../lib/internal.ts';
import { useDocument } from '../../../designer/state/derived.ts';
import styles from '../Inspector.module.css';
import { CommentItem } from './CommentItem.tsx';
import own from './Comments.module.css';
import { WhereKept } from './WhereKept.tsx';

/** All comments of the chain, with ways to what they are about; also those on what is gone. */
export function AllComments() {
  const { comments } = useDocument().view;
  return (
    <>
      <h2 className={styles.heading}>Comments</h2>
      <ul className={own.list} aria-label="Comments">
        {inReadingOrder(comments).map(([id, comment]) => (
          <CommentItem key={id} id={id} comment={comment} place="all" />
        ))}
      </ul>
      <WhereKept />
    </>
  );
}
