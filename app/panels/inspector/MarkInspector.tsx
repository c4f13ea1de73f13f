import { PinOff, Trash2, Ungroup, X } from 'lucide-react';
import { type NodeKey, graphOf } from '../../../lib/index.ts';
import {
  type GroupId,
  type NoteId,
  editNote,
  pinNote,
  removeAnnotations,
  renameGroup,
  resizeNote,
  setMembers,
} from '../../../lib/editor/index.ts';
import { ActionButton } from '../../designer/actions/ActionButton.tsx';
import { collapseAction } from '../../designer/actions/collapse.ts';
import { nodeNameWithPlace } from '../../../lib/internal.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { settleBurst } from '../../designer/state/history.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import { selectOnly } from '../../designer/state/store.ts';
import type { Mark } from '../../designer/state/annotations.ts';
import { canvasPort } from '../../designer/state/panels.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Fields.tsx';
import styles from './Inspector.module.css';
import { useDraft } from './fields/useDraft.ts';
import { useDesigner } from '../../designer/context.ts';
import { useNames } from '../../designer/state/names.ts';

/** A note, or a group. */
export function MarkInspector({ mark }: { readonly mark: Mark }) {
  return mark.kind === 'note' ? <NoteInspector id={mark.id} /> : <GroupInspector id={mark.id} />;
}

function NoteInspector({ id }: { readonly id: NoteId }) {
  const designer = useDesigner();
  const note = useDocument().view.notes.get(id);
  if (!note) return null;
  return (
    <>
      <h2 className={styles.heading}>Note</h2>
      <TextField
        label="Text"
        value={note.text}
        lines={6}
        placeholder="empty"
        onChange={(text) =>
          dispatch(designer, (document) => editNote(document, { note: id, text }), { burst: `text of ${id}` })
        }
        onLeave={() => settleBurst(designer)}
      />
      <div className={styles.two}>
        <Side id={id} label="Width" side="width" />
        <Side id={id} label="Height" side="height" />
      </div>
      <h2 className={styles.heading}>Moves with</h2>
      {note.task === null ? (
        <p className={styles.text}>Nothing. To pin it to a task, select both and choose “Pin the note” in the menu.</p>
      ) : (
        <ul className={styles.list} aria-label="Moves with">
          <Member
            task={note.task}
            drop="Unpin the note"
            icon={PinOff}
            onDrop={() => dispatch(designer, (document) => pinNote(document, { note: id, task: null }))}
          />
        </ul>
      )}
      <div className={styles.buttons}>
        <Button
          icon={Trash2}
          look="outline"
          onClick={() => dispatch(designer, (document) => removeAnnotations(document, { notes: [id] }))}
        >
          Delete the note
        </Button>
      </div>
    </>
  );
}

/** One side of a note, in pixels: the corner that is pulled, for the keyboard. */
function Side({ id, label, side }: { readonly id: NoteId; readonly label: string; readonly side: 'width' | 'height' }) {
  const designer = useDesigner();
  const note = useDocument().view.notes.get(id)!;
  const draft = useDraft(String(note[side]), (text) => {
    const pixels = Number(text);
    if (text.trim() === '' || !Number.isFinite(pixels) || pixels <= 0) return { fault: 'A number of pixels.' };
    const done = dispatch(
      designer,
      (document) => resizeNote(document, { note: id, box: { ...document.view.notes.get(id)!, [side]: pixels } }),
      { burst: `${side} of ${id}` },
    );
    return { shows: done.ok ? String(done.value.document.view.notes.get(id)![side]) : text };
  });
  return (
    <TextField
      label={label}
      raw="px"
      value={draft.text}
      error={draft.fault ?? undefined}
      onChange={draft.type}
      onLeave={() => {
        draft.leave();
        settleBurst(designer);
      }}
    />
  );
}

function GroupInspector({ id }: { readonly id: GroupId }) {
  const designer = useDesigner();
  const { view, chain } = useDocument();
  const group = view.groups.get(id);
  if (!group) return null;
  const graph = graphOf(chain);
  const members = [...new Set(group.tasks)].filter((key) => graph.byKey.has(key) || graph.externals.includes(key));
  return (
    <>
      <h2 className={styles.heading}>Group</h2>
      <TextField
        label="Name"
        value={group.name}
        placeholder="No name"
        onChange={(name) =>
          dispatch(designer, (document) => renameGroup(document, { group: id, name }), { burst: `name of ${id}` })
        }
        onLeave={() => settleBurst(designer)}
      />
      <h2 className={styles.heading}>Tasks in it</h2>
      <ul className={styles.list} aria-label="Tasks in it">
        {members.map((key) => (
          <Member
            key={key}
            task={key}
            drop="Take it out of the group"
            icon={X}
            onDrop={() => dispatch(designer, (document) => setMembers(document, { groups: [id], drop: [key] }))}
          />
        ))}
      </ul>
      <p className={styles.text}>
        To add tasks, drag them into its frame, or select them together with the group and group again.
      </p>
      <div className={styles.buttons}>
        <ActionButton action={collapseAction} look="outline" text={group.isCollapsed ? 'Expand' : 'Collapse'} />
        <Button
          icon={Ungroup}
          look="outline"
          onClick={() => dispatch(designer, (document) => removeAnnotations(document, { groups: [id] }))}
        >
          Ungroup
        </Button>
      </div>
    </>
  );
}

type MemberProps = {
  readonly task: NodeKey;
  readonly drop: string;
  readonly icon: typeof X;
  readonly onDrop: () => void;
};

function Member({ task, drop, icon: Icon, onDrop }: MemberProps) {
  const designer = useDesigner();
  const name = nodeNameWithPlace(graphOf(useDocument().chain), task, useNames());
  const show = () => {
    selectOnly(designer, { tasks: [task] });
    canvasPort(designer)?.reveal(task);
  };
  return (
    <li className={styles.row}>
      <button type="button" className={styles.link} onClick={show} title={`Go to ${name}`}>
        {name}
      </button>
      <button type="button" className={styles.small} aria-label={`${drop}: ${name}`} title={drop} onClick={onDrop}>
        <Icon size={12} aria-hidden />
      </button>
    </li>
  );
}
