import { graphOf } from '../../../../lib/index.ts';
import {
  type Comment,
  type CommentId,
  editComment,
  edgesInto,
  removeComment,
  resolveComment,
} from '../../../../lib/editor/index.ts';
import { commentedOn } from '../../../../lib/internal.ts';
import { goToNewComment } from '../../../designer/actions/comment.ts';
import { useDesigner } from '../../../designer/context.ts';
import { setDraft, useWriting } from '../../../designer/state/comments.ts';
import { useDocument } from '../../../designer/state/derived.ts';
import { dispatch } from '../../../designer/state/dispatch.ts';
import { useNames } from '../../../designer/state/names.ts';
import { selectOnly } from '../../../designer/state/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Fields.tsx';
import styles from './Comments.module.css';
import { sendByKeys } from './NewComment.tsx';
import { useDraftName } from './useDraftName.ts';

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

interface Props {
  readonly id: CommentId;
  readonly comment: Comment;
  /** Whether to say which edge it is about. */
  readonly withPlace: boolean;
}

/** One comment, and what can be done with it. */
export function CommentItem({ id, comment, withPlace }: Props) {
  const designer = useDesigner();
  const draft = useDraftName(id);
  const typed = useWriting(({ drafts }) => drafts.get(draft) ?? null);
  const { text, by, at, isDone } = comment;
  const { page } = designer.ports;
  const words = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const edit = () => {
    setDraft(designer, draft, text);
    page.focusWhenDrawn(() => page.find(`[data-pointer="${CSS.escape(`edit ${id}`)}"]`));
  };
  const leave = () => {
    setDraft(designer, draft, null);
    page.focusWhenDrawn(() => page.find(`[data-edit="${CSS.escape(id)}"]`));
  };
  const save = (next: string) => {
    if (next.trim() === '') return;
    if (dispatch(designer, (document) => editComment(document, { comment: id, text: next.trim() })).ok) leave();
  };
  const remove = () => {
    if (dispatch(designer, (document) => removeComment(document, { comment: id })).ok) goToNewComment(designer);
  };
  return (
    <li className={styles.item} data-done={isDone || undefined}>
      <p className={styles.head}>
        <strong>{by || 'No name'}</strong>
        {at !== null && <time dateTime={at}>{WHEN.format(new Date(at))}</time>}
        {isDone && <span className={styles.state}>resolved</span>}
      </p>
      {withPlace && comment.event !== null && <Place comment={comment} />}
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

/** The edge that a comment is about, in words; a way to it while it is there. */
function Place({ comment }: { readonly comment: Comment }) {
  const designer = useDesigner();
  const { chain } = useDocument();
  const words = commentedOn(chain, comment, useNames());
  const task = graphOf(chain).byKey.get(comment.task);
  const edge = task && edgesInto(task).find(({ name }) => name === comment.event);
  if (!edge) return <p className={styles.place}>{words}</p>;
  return (
    <p className={styles.place}>
      <button type="button" className={styles.link} onClick={() => selectOnly(designer, { edges: [edge.id] })}>
        {words}
      </button>
    </p>
  );
}
