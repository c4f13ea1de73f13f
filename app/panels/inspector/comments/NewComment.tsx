import type { FormEvent, KeyboardEvent } from 'react';
import type { CommentedOn } from '../../../../lib/editor/index.ts';
import { comment } from '../../../designer/actions/comment.ts';
import { printKeys } from '../../../designer/actions/keys.ts';
import { useDesigner } from '../../../designer/context.ts';
import { setDraft, setNameOfWriter, useWriting } from '../../../designer/state/comments.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Fields.tsx';
import styles from './Comments.module.css';
import { useDraftName } from './useDraftName.ts';

/** A field for a new comment, and one for the name under which it is written. */
export function NewComment({ on, place }: { readonly on: CommentedOn; readonly place: string }) {
  const designer = useDesigner();
  const name = useDraftName(place);
  const text = useWriting(({ drafts }) => drafts.get(name) ?? '');
  const by = useWriting((writing) => writing.by);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && comment(designer, on, text)) setDraft(designer, name, null);
  };
  return (
    <form onSubmit={send} onKeyDown={sendByKeys}>
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
