import type { TaskNode } from '../../../../lib/index.ts';
import { FIELDS, pointer } from '../../../../lib/editor/index.ts';
import { isId } from '../../../common/pickerItems.ts';
import { useIsUnknown, useNames } from '../../../designer/state/names.ts';
import { type Connection, useTenant } from '../../../designer/state/tenant.ts';
import { Picker } from '../../../ui/Picker.tsx';
import { PathTextField } from './PathTextField.tsx';
import { usePathField } from './usePathField.ts';
import { useEntryPicker } from '../../../designer/actions/tenant/useEntryPicker.ts';

const UNSET = 'not set (personal)';

/** The space of a task: chosen by name where a tenant is connected, else written as an id. */
export function SpaceField({ task }: { readonly task: TaskNode }) {
  const { value } = usePathField(task, FIELDS.spaceId);
  const connection = useTenant((state) => state.connection);
  const { spaces } = useNames();
  const isChosen = value === undefined || (typeof value === 'string' && value !== '');
  if (connection && isChosen) return <SpacePicker task={task} id={value ?? null} connection={connection} />;
  const name = typeof value === 'string' ? spaces.get(value) : undefined;
  return (
    <PathTextField
      task={task}
      path={FIELDS.spaceId}
      label="Space"
      raw="spaceId"
      mono
      unset={UNSET}
      note={name === undefined ? 'Where it runs.' : `The id of ${name}.`}
    />
  );
}

interface Props {
  readonly task: TaskNode;
  readonly id: string | null;
  readonly connection: Connection;
}

function SpacePicker({ task, id, connection }: Props) {
  const { refused, choose } = usePathField(task, FIELDS.spaceId);
  const names = useNames();
  const isUnknown = useIsUnknown(id ?? '');
  const { query, setQuery, items, status, take } = useEntryPicker(connection, 'space');
  const pick = (value: string): void => choose(take(value));
  return (
    <Picker
      label="Space"
      raw="spaceId"
      pointer={pointer(FIELDS.spaceId)}
      shown={id === null ? '' : (names.spaces.get(id) ?? id)}
      placeholder={UNSET}
      items={items}
      status={status}
      query={query}
      onQuery={setQuery}
      onPick={pick}
      onLeave={(typed) => isId(typed) && pick(typed)}
      onUnset={id === null || refused !== null ? undefined : () => choose(undefined)}
      disabled={refused !== null}
      note={refused ?? (isUnknown ? 'The tenant does not know this id.' : 'Where it runs.')}
    />
  );
}
