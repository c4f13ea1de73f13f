import { useState } from 'react';
import { fold } from '../../../lib/internal.ts';
import type { ReferenceKind } from '../../../lib/tenant/index.ts';
import { appItem, spaceItem } from '../../common/catalogueItems.ts';
import { idItem } from '../../common/pickerItems.ts';
import { useSearch } from '../../designer/actions/tenant/useSearch.ts';
import { useNames } from '../../designer/state/names.ts';
import { type Connection, useTenant } from '../../designer/state/tenant.ts';
import type { PickerItem } from '../../ui/Picker.tsx';

/** So many tasks are listed: more are found by typing. */
const LISTED = 50;

/** What a tenant has of a kind, for somebody who searches in it. */
export function useEntryItems(connection: Connection, kind: ReferenceKind) {
  const [query, setQuery] = useState<string | null>(null);
  const names = useNames();
  const tasks = useTenant((state) => state.tasks);
  const isAsked = (each: ReferenceKind): boolean => query !== null && kind === each;
  const apps = useSearch(isAsked('app') ? connection : null, query, (searches) => searches.apps);
  const spaces = useSearch(isAsked('space') ? connection : null, query, (searches) => searches.spaces);
  const wanted = fold(query?.trim() ?? '');
  const found = isAsked('task') ? Array.from(tasks?.values() ?? []) : [];
  const fitting = found.filter(({ name }) => fold(name).includes(wanted)).slice(0, LISTED);
  const taskItems = fitting.map(({ id, name, appId }): PickerItem => {
    const app = names.apps.get(appId);
    return { value: id, text: name, ...(app === undefined ? {} : { about: app }) };
  });
  const listed = {
    app: { items: apps.found.entries.map((app) => appItem(app, names)), status: apps.status },
    space: { items: spaces.found.entries.map((space) => spaceItem(space, names)), status: spaces.status },
    task: { items: taskItems, status: taskItems.length === 0 ? 'No match in the tenant.' : '' },
  }[kind];
  const typed = idItem(
    query,
    listed.items.map(({ text }) => ({ name: text })),
  );
  return { query, setQuery, items: [...listed.items, ...typed], status: listed.status };
}
