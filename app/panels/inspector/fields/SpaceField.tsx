import { useMemo, useState } from 'react';
import type { TaskNode } from '../../../../lib/index.ts';
import { FIELDS, pointer } from '../../../../lib/editor/index.ts';
import type { CatalogueSpace } from '../../../../lib/tenant/index.ts';
import { spaceItem } from '../../../common/catalogueItems.ts';
import { asId, idItem, isId, recentItems } from '../../../common/pickerItems.ts';
import { useDesigner } from '../../../designer/context.ts';
import { learnNames, useIsUnknown, useNames } from '../../../designer/state/names.ts';
import { rememberEntry, useRecentEntries } from '../../../designer/state/recentEntries.ts';
import { type Connection, useTenant } from '../../../designer/state/tenant.ts';
import { Picker, type PickerItem } from '../../../ui/Picker.tsx';
import { PathTextField } from './PathTextField.tsx';
import { usePathField } from './usePathField.ts';
import { useSearch } from '../../../designer/actions/tenant/useSearch.ts';

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
  const designer = useDesigner();
  const { refused, choose } = usePathField(task, FIELDS.spaceId);
  const names = useNames();
  const isUnknown = useIsUnknown(id ?? '');
  const recent = useRecentEntries('spaces');
  const [query, setQuery] = useState<string | null>(null);
  const { found, status } = useSearch(connection, query, ({ spaces }) => spaces);
  const byId = useMemo(() => new Map(found.entries.map((space) => [space.id, space])), [found]);
  const toItem = (space: CatalogueSpace): PickerItem => spaceItem(space, names);
  const items = [
    ...recentItems(recent, names.spaces, query, byId, toItem),
    ...found.entries.filter((space) => query?.trim() || !recent.includes(space.id)).map(toItem),
    ...idItem(query, found.entries),
  ];
  const pick = (chosen: string): void => {
    const written = asId(chosen);
    const space = byId.get(chosen);
    if (space) learnNames(designer, { spaces: new Map([[space.id, space.name]]) });
    choose(written);
    rememberEntry(designer, 'spaces', written);
  };
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
