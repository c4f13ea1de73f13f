import {
  type Comment,
  type CommentId,
  editComment,
  removeComment,
  resolveComment,
} from '../../../../lib/editor/index.ts';
import { NEW_COMMENT, editButtonOf, editFieldOf, focusComment } from '../../../designer/actions/comment.ts';
import { useDesigner } from '../../../designer/context.ts';
import { setDraft, useWriting } from '../../../designer/state/comments.ts';
import { dispatch } from '../../../designer/state/dispatch.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Fields.tsx';
import styles from './Comments.module.css';
import { sendByKeys } from './NewComment.tsx';
import { Place } from './Place.tsx';
import { useDraftName } from './useDraftName.ts';

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

interface Props {
  readonly id: CommentId;
  readonly comment: Comment;
  /** What is said of what it is about: the edge, or a task as well. */
  readonly place: 'none' | 'edge' | 'all';
}

/** One comment, and what can be done with it. */
export function CommentItem({ id, comment, place }: Props) {
  const designer = useDesigner();
  const draft = useDraftName(id);
  const typed = useWriting(({ drafts }) => drafts.get(draft) ?? null);
  const { text, by, at, isDone } = comment;
  const words = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const edit = () => {
    setDraft(designer, draft, text);
    focusComment(designer, editFieldOf(id));
  };
  const leave = () => {
    setDraft(designer, draft, null);
    focusComment(designer, editButtonOf(id));
  };
  const save = (next: string) => {
    if (next.trim() === '') return;
    if (dispatch(designer, (document) => editComment(document, { comment: id, text: next.trim() })).ok) leave();
  };
  const remove = () => {
    if (dispatch(designer, (document) => removeComment(document, { comment: id })).ok)
      focusComment(designer, NEW_COMMENT, `[data-edit]:not(${editButtonOf(id)})`);
  };
  return (
    <li className={styles.item} data-done={isDone || undefined}>
      <p className={styles.head}>
        <strong>{by || 'No name'}</strong>
        {at !== null && <time dateTime={at}>{WHEN.format(new Date(at))}</time>}
        {isDone && <span className={styles.state}>resolved</span>}
      </p>
      {(place === 'all' || (place === 'edge' && comment.event !== null)) && <Place comment={comment} />}
      {typed === null ? (
        <>
          <p className={styles.said}>{text}</p>
          <div className={styles.verbs}>
            <Button
              aria-label={`${isDone ? 'Reopen' : 'Resolve'}: ${words}`}
              onClick={() =>
                dispatch(designer, (document) => resolveComment(document, { comment: id, isDone: !isDone }))
              }
            >
              {isDone ? 'Reopen' : 'Resolve'}
            </Button>
            <Button aria-label={`Edit: ${words}`} data-edit={id} onClick={edit}>
              Edit
            </Button>
            <Button aria-label={`Delete: ${words}`} onClick={remove}>
              Delete
            </Button>
          </div>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save(typed);
          }}
          onKeyDown={sendByKeys}
        >
          <TextField
            label="Edit the comment"
            lines={3}
            value={typed}
            pointer={`edit ${id}`}
            onChange={(next) => setDraft(designer, draft, next)}
          />
          <div className={styles.verbs}>
            <Button type="submit" look="outline" why={typed.trim() === '' ? 'write something first' : null}>
              Save
            </Button>
            <Button onClick={leave}>Cancel</Button>
          </div>
        </form>
      )}
    </li>
  );
}
