import { isArray } from '../../../../lib/internal.ts';
import { settleBurst } from '../../../designer/state/history.ts';
import { TextField } from '../../../ui/Fields.tsx';
import { PathJsonField } from './PathJsonField.tsx';
import type { FieldProps } from './PathTextField.tsx';
import { usePathField } from './usePathField.ts';
import { useDraft } from './useDraft.ts';
import { useDesigner } from '../../../designer/context.ts';

/** A list of texts, one a line. Emptied, it is taken away; a list of other things is edited as JSON. */
export function PathListField(props: FieldProps) {
  const designer = useDesigner();
  const { task, path, label, raw, note, unset = 'not set; one per line' } = props;
  const { value, refused, type, choose } = usePathField(task, path);
  const items =
    value === undefined
      ? []
      : isArray(value) && value.every((item) => typeof item === 'string' && item !== '' && !item.includes('\n'))
        ? value
        : null;
  const draft = useDraft((items ?? []).join('\n'), (text) => {
    const lines = text.split('\n').filter((line) => line !== '');
    const why = type(lines.length === 0 ? undefined : lines);
    return why === null ? { shows: lines.join('\n') } : { fault: why };
  });
  if (items === null)
    return (
      <PathJsonField
        {...props}
        note="The file has something other than a list of texts here, so it is edited as JSON."
      />
    );
  return (
    <TextField
      label={label}
      value={draft.text}
      placeholder={value === undefined ? unset : 'an empty list'}
      lines={Math.min(6, Math.max(2, draft.text.split('\n').length))}
      disabled={refused !== null}
      error={draft.fault ?? undefined}
      onChange={draft.type}
      onLeave={() => {
        draft.leave();
        settleBurst(designer);
      }}
      onUnset={value !== undefined && items.length === 0 ? () => choose(undefined) : undefined}
      {...(raw ? { raw } : {})}
      {...(refused !== null ? { note: refused } : note ? { note } : {})}
    />
  );
}
