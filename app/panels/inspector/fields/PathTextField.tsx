import type { Path, TaskNode } from '../../../../lib/index.ts';
import { pointer } from '../../../../lib/editor/index.ts';
import { settleBurst } from '../../../designer/state/history.ts';
import { TextField } from '../../../ui/Fields.tsx';
import { usePathField } from './usePathField.ts';
import { useDraft } from './useDraft.ts';
import { useDesigner } from '../../../designer/context.ts';

export interface FieldProps {
  readonly task: TaskNode;
  readonly path: Path;
  readonly label: string;
  readonly raw?: string;
  /** What it is for, in a sentence. */
  readonly note?: string;
  /** What stands there while nothing is set. */
  readonly unset?: string;
}

interface Props extends FieldProps {
  /** It cannot be taken away: emptied, it is an empty text. */
  readonly required?: boolean;
  readonly mono?: boolean;
  readonly lines?: number;
  readonly offers?: readonly string[];
  readonly fault?: string | null;
}

/** A text of the definition. Emptied, an optional one is taken away; a value that is not a text is shown and kept. */
export function PathTextField({
  task,
  path,
  label,
  raw,
  note,
  unset = 'not set',
  required = false,
  fault,
  ...look
}: Props) {
  const designer = useDesigner();
  const { value, refused, type, choose } = usePathField(task, path);
  const isText = value === undefined || typeof value === 'string';
  const draft = useDraft(isText ? (value ?? '') : JSON.stringify(value), (text) => {
    const why = type(text === '' && !required ? undefined : text);
    return why === null ? { shows: text } : { fault: why };
  });
  const odd = !isText || (value === '' && !required);
  const kept = isText ? refused : 'The file has something other than text here. It is kept as it is.';
  return (
    <TextField
      label={label}
      pointer={pointer(path)}
      value={draft.text}
      placeholder={value === '' && !required ? 'an empty text' : unset}
      disabled={!isText || refused !== null}
      onChange={draft.type}
      onLeave={() => {
        draft.leave();
        settleBurst(designer);
      }}
      error={draft.fault ?? fault ?? undefined}
      onUnset={odd && refused === null ? () => choose(undefined) : undefined}
      {...(raw ? { raw } : {})}
      {...(kept !== null ? { note: kept } : note ? { note } : {})}
      {...look}
    />
  );
}
