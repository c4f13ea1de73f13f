import { useState } from 'react';
import { fold } from '../../../../lib/internal.ts';
import type { CatalogueApp, ReferenceKind } from '../../../../lib/tenant/index.ts';
import { appItem, spaceItem } from '../../../common/catalogueItems.ts';
import { asId, idItem, isId, recentItems } from '../../../common/pickerItems.ts';
import type { PickerItem } from '../../../ui/Picker.tsx';
import { useDesigner } from '../../context.ts';
import { learnNames, useNames } from '../../state/names.ts';
import { rememberEntry, useRecentEntries } from '../../state/recentEntries.ts';
import { type Connection, useTenant } from '../../state/tenant.ts';
import { SEARCHING, useSearch } from './useSearch.ts';

/** So many tasks are listed: more are found by typing. */
const LISTED = 50;

/** What a picker of apps, spaces or tasks of a tenant shows, and what it does with a choice. */
interface EntryPicker {
  /** What was typed; `null` while nobody chooses. */
  readonly query: string | null;
  readonly setQuery: (query: string | null) => void;
  readonly items: readonly PickerItem[];
  readonly status: string;
  /** Takes an item that was chosen: its name is known from then on, and it is offered first next time. Gives its id. */
  readonly take: (value: string) => string;
  /** An app among those that are listed. */
  readonly appOf: (id: string) => CatalogueApp | undefined;
}

/** Chooses among what a tenant has of a kind: what was chosen before comes first, then what is found. */
export function useEntryPicker(connection: Connection, kind: ReferenceKind): EntryPicker {
  const designer = useDesigner();
  const [query, setQuery] = useState<string | null>(null);
  const names = useNames();
  const named = `${kind}s` as const;
  const recent = useRecentEntries(named);
  const tasks = useTenant((state) => state.tasks);
  const isAsked = (each: ReferenceKind): boolean => query !== null && kind === each;
  const apps = useSearch(isAsked('app') ? connection : null, query, (searches) => searches.apps);
  const spaces = useSearch(isAsked('space') ? connection : null, query, (searches) => searches.spaces);
  const wanted = fold(query?.trim() ?? '');
  const fitting = (isAsked('task') ? Array.from(tasks?.values() ?? []) : [])
    .filter(({ name }) => fold(name).includes(wanted))
    .slice(0, LISTED);
  const { found, status } = {
    app: { found: apps.found.entries.map((app) => appItem(app, names)), status: apps.status },
    space: { found: spaces.found.entries.map((space) => spaceItem(space, names)), status: spaces.status },
    task: {
      found: fitting.map(({ id, name, appId }) => ({ value: id, text: name, about: names.apps.get(appId) ?? '' })),
      status: fitting.length === 0 ? 'No match in the tenant.' : '',
    },
  }[kind];
  const byId = new Map(found.map((item) => [item.value, item]));
  return {
    query,
    setQuery,
    items: [
      ...recentItems(recent, names[named], query, byId),
      ...found.filter(({ value }) => query?.trim() || !recent.includes(value)),
      // who types a name and presses Enter at once means what is being looked for
      ...(status === SEARCHING && !isId(query?.trim() ?? '') ? [] : idItem(query, found)),
    ],
    status,
    take: (value) => {
      const id = asId(value);
      const item = byId.get(id);
      if (item) learnNames(designer, { [named]: new Map([[id, item.text]]) });
      rememberEntry(designer, named, id);
      return id;
    },
    appOf: (id) => apps.found.entries.find((app) => app.id === id),
  };
}
