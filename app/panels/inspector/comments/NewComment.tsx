import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { CommentedOn } from '../../../../lib/editor/index.ts';
import { comment } from '../../../designer/actions/comment.ts';
import { printKeys } from '../../../designer/actions/keys.ts';
import { useDesigner } from '../../../designer/context.ts';
import { setDraft, setNameOfWriter, useWriting } from '../../../designer/state/comments.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Fields.tsx';
import styles from './Comments.module.css';
import { useDraftName } from './useDraftName.ts';

interface Props {
  readonly on: CommentedOn;
  /** Under which what is typed is kept. */
  readonly place: string;
  /** How many comments there are. */
  readonly count: number;
}

/** A field for a new comment, and one for the name under which it is written. */
export function NewComment({ on, place, count }: Props) {
  const designer = useDesigner();
  const name = useDraftName(place);
  const text = useWriting(({ drafts }) => drafts.get(name) ?? '');
  const by = useWriting((writing) => writing.by);
  const form = useRef<HTMLFormElement>(null);
  // each comment that is added pushes the fields down
  useEffect(() => {
    if (count > 0 && form.current?.matches(':focus-within')) form.current.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && comment(designer, on, text)) setDraft(designer, name, null);
  };
  return (
    <form ref={form} onSubmit={send} onKeyDown={sendByKeys}>
      <TextField
        label="New comment"
        lines={2}
        value={text}
        pointer="comment"
        onChange={(typed) => setDraft(designer, name, typed)}
      />
      <div className={styles.send}>
        <TextField label="Your name" value={by} onChange={(typed) => setNameOfWriter(designer, typed)} />
        <Button
          type="submit"
          look="primary"
          tip="Add the comment"
          keys={printKeys('Mod+Enter')}
          why={text.trim() === '' ? 'write something first' : null}
        >
          Comment
        </Button>
      </div>
    </form>
  );
}

/** Enter begins a line; with Ctrl or Command it sends what was typed. */
export function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
