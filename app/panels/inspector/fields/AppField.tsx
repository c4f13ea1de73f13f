import type { TaskNode } from '../../../../lib/index.ts';
import { FIELDS, pointer } from '../../../../lib/editor/index.ts';
import { isId } from '../../../common/pickerItems.ts';
import { chooseApp } from '../../../designer/actions/tenant/chooseApp.ts';
import { useDesigner } from '../../../designer/context.ts';
import { useIsUnknown, useNames } from '../../../designer/state/names.ts';
import { type Connection, useTenant } from '../../../designer/state/tenant.ts';
import { Picker } from '../../../ui/Picker.tsx';
import { PathTextField } from './PathTextField.tsx';
import { usePathField } from './usePathField.ts';
import { useEntryPicker } from '../../../designer/actions/tenant/useEntryPicker.ts';

const MISSING = 'A task needs an app.';

/** The app that a task reloads: chosen by name where a tenant is connected, else written as an id. */
export function AppField({ task }: { readonly task: TaskNode }) {
  const { value } = usePathField(task, FIELDS.appId);
  const connection = useTenant((state) => state.connection);
  const { apps } = useNames();
  const isText = value === undefined || typeof value === 'string';
  if (connection && isText) return <AppPicker task={task} id={value ?? ''} connection={connection} />;
  const name = typeof value === 'string' ? apps.get(value) : undefined;
  return (
    <PathTextField
      task={task}
      path={FIELDS.appId}
      label="App"
      raw="appId"
      mono
      required
      fault={typeof value === 'string' && value.trim() === '' ? MISSING : value === undefined ? MISSING : null}
      note={name === undefined ? 'The id of the app that this task reloads.' : `The id of ${name}.`}
    />
  );
}

interface Props {
  readonly task: TaskNode;
  readonly id: string;
  readonly connection: Connection;
}

function AppPicker({ task, id, connection }: Props) {
  const designer = useDesigner();
  const { refused, choose } = usePathField(task, FIELDS.appId);
  const names = useNames();
  const isUnknown = useIsUnknown(id);
  const { query, setQuery, items, status, take, appOf } = useEntryPicker(connection, 'app');
  const pick = (value: string): void => {
    const app = appOf(value);
    const written = take(value);
    if (app) chooseApp(designer, task.key, app);
    else choose(written);
  };
  const isEmpty = id.trim() === '';
  return (
    <Picker
      label="App"
      raw="appId"
      pointer={pointer(FIELDS.appId)}
      shown={names.apps.get(id) ?? id}
      placeholder="Choose an app"
      items={items}
      status={status}
      query={query}
      onQuery={setQuery}
      onPick={pick}
      onLeave={(typed) => isId(typed) && pick(typed)}
      disabled={refused !== null}
      error={isEmpty ? MISSING : undefined}
      note={
        refused ??
        (isEmpty
          ? 'Type a name, or paste an id.'
          : isUnknown
            ? `${connection.name} has no app with this id, or does not show it to you.`
            : id)
      }
    />
  );
}
