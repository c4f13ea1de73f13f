import { type NodeProps, NodeResizeControl } from '@xyflow/react';
import { Pin } from 'lucide-react';
import { memo } from 'react';
import { LEAST_NOTE, type NoteId, editNote } from '../../../lib/editor/index.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import { currentDocument } from '../../designer/state/store.ts';
import { markOf, useEditing } from '../../designer/state/annotations.ts';
import type { NoteFlowNode } from '../flowTypes.ts';
import { useWriting } from './useWriting.ts';
import styles from './marks.module.css';
import type { Designer } from '../../designer/designer.ts';
import { useDesigner } from '../../designer/context.ts';

/** A note: plain text, written where it stands. */
export const NoteNode = memo(function NoteNode({ id, data, selected }: NodeProps<NoteFlowNode>) {
  const editing = useEditing((state) => state.editing === id);
  const { note, pinnedTo } = data;
  return (
    <div className={styles.note} data-pinned={pinnedTo !== null || undefined} title={editing ? undefined : note.text}>
      {editing ? (
        <Writing id={id} text={note.text} />
      ) : (
        <div className={styles.text} data-empty={note.text === '' || undefined}>
          {note.text || 'Empty note'}
        </div>
      )}
      {pinnedTo !== null && (
        <span className={styles.pin} title={`Pinned to ${pinnedTo}`}>
          <Pin size={11} aria-hidden />
        </span>
      )}
      {selected && !editing && (
        <NodeResizeControl
          className={styles.corner}
          position="bottom-right"
          minWidth={LEAST_NOTE.width}
          minHeight={LEAST_NOTE.height}
        />
      )}
    </div>
  );
});

function Writing({ id, text }: { readonly id: string; readonly text: string }) {
  const designer = useDesigner();
  const { ref, onBlur, onKeyDown } = useWriting<HTMLTextAreaElement>(id, false);
  return (
    <textarea
      ref={ref}
      className={`${styles.writing} nodrag nopan nowheel`}
      aria-label="Text of the note"
      placeholder="Write a note"
      value={text}
      onChange={({ currentTarget }) => write(designer, id, currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}

function write(designer: Designer, name: string, text: string): void {
  const mark = markOf(currentDocument(designer), name);
  const note: NoteId | undefined = mark?.id;
  if (note !== undefined)
    dispatch(designer, (document) => editNote(document, { note, text }), { burst: `text of ${name}` });
}
