import type { Json, JsonObject, Path, TaskNode } from '../../../../lib/index.ts';
import { pointer, setUnknownKeys, getAt } from '../../../../lib/editor/index.ts';
import { isObject, parseJson } from '../../../../lib/internal.ts';
import { settleBurst } from '../../../designer/state/history.ts';
import { TextField } from '../../../ui/Fields.tsx';
import type { FieldProps } from './PathTextField.tsx';
import { attempt, usePathField } from './usePathField.ts';
import { useDraft } from './useDraft.ts';
import { useDesigner } from '../../../designer/context.ts';

/** Any value of the definition, as JSON. Emptied, it is taken away. */
export function PathJsonField({ task, path, label, raw, note, unset = 'not set' }: FieldProps) {
  const { value, refused, type } = usePathField(task, path);
  return (
    <JsonField
      label={label}
      value={value}
      unset={unset}
      refused={refused}
      write={type}
      {...(raw ? { raw } : {})}
      {...(note ? { note } : {})}
    />
  );
}

interface OthersProps {
  readonly task: TaskNode;
  readonly path: Path;
  /** The keys that have a field of their own. */
  readonly known: readonly string[];
  readonly label: string;
  readonly raw?: string;
  readonly note?: string;
  /** Shown also while there are no other keys. */
  readonly always?: boolean;
}

/** The keys of an object that have no field of their own, as one JSON object. */
export function UnknownKeysField({ task, path, known, label, raw, note, always = false }: OthersProps) {
  const designer = useDesigner();
  const object = path.length === 0 ? task.definition : getAt(task, path);
  const others = isObject(object)
    ? Object.fromEntries(Object.entries(object).filter(([key]) => !known.includes(key)))
    : {};
  const count = Object.keys(others).length;
  if (count === 0 && !always) return null;
  const write = (value: Json | undefined): string | null => {
    if (value !== undefined && !isObject(value)) return 'Write the other keys as one object, such as {"key": "value"}.';
    const given: JsonObject = value ?? {};
    return attempt(
      designer,
      (document) => setUnknownKeys(document, { task: task.key, path, known, value: given }),
      `${task.key} ${pointer(path)} others`,
    );
  };
  return (
    <JsonField
      label={label}
      value={count === 0 ? undefined : others}
      unset="none"
      refused={null}
      write={write}
      {...(raw ? { raw } : {})}
      {...(note ? { note } : {})}
    />
  );
}

interface JsonProps {
  readonly label: string;
  readonly raw?: string;
  readonly note?: string;
  readonly unset: string;
  readonly value: Json | undefined;
  readonly refused: string | null;
  readonly write: (value: Json | undefined) => string | null;
}

/**
 * JSON as it is typed: each text that is JSON is written, any other leaves the last good value and says what is wrong.
 */
function JsonField({ label, raw, note, unset, value, refused, write }: JsonProps) {
  const designer = useDesigner();
  const print = (each: Json | undefined): string => (each === undefined ? '' : JSON.stringify(each, null, 2));
  const draft = useDraft(print(value), (text) => {
    if (text.trim() === '') return done(write(undefined), '');
    const parsed = parseJson(text);
    if (parsed.ok) return done(write(parsed.value), print(parsed.value));
    const { message, line, column } = parsed.refusal;
    return { fault: `${message} Line ${line}, column ${column}. The last good value stays.` };
  });
  return (
    <TextField
      label={label}
      value={draft.text}
      placeholder={unset}
      mono
      lines={Math.min(12, Math.max(2, draft.text.split('\n').length))}
      disabled={refused !== null}
      error={draft.fault ?? undefined}
      onChange={draft.type}
      onLeave={() => {
        draft.leave();
        settleBurst(designer);
      }}
      {...(raw ? { raw } : {})}
      {...(refused !== null ? { note: refused } : note ? { note } : {})}
    />
  );
}

function done(why: string | null, shows: string): { fault: string } | { shows: string } {
  return why === null ? { shows } : { fault: why };
}
