import { AppWindow, CloudDownload, Waypoints } from 'lucide-react';
import { useMemo } from 'react';
import { type Point, graphOf } from '../../../lib/index.ts';
import { USAGE_NAMES, fold } from '../../../lib/internal.ts';
import { addForApp, addPulled } from '../../designer/actions/tenant/addFromTenant.ts';
import { useSearch } from '../../designer/actions/tenant/useSearch.ts';
import { waitFor } from '../../designer/actions/waitFor.ts';
import { useDesigner } from '../../designer/context.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { useNames } from '../../designer/state/names.ts';
import type { NewTaskLink } from '../../designer/state/popovers.ts';
import { useTenant } from '../../designer/state/tenant.ts';
import type { CommandItem } from '../../ui/CommandBox.tsx';

/** So many of each kind are listed. */
const LISTED = 8;

const [APP, PULL, WAIT] = ['app ', 'pull ', 'wait '];

/** What the connected tenant has for a new task: apps that it may reload, and tasks that are not in the file. */
export function useTenantItems(query: string, link: NewTaskLink) {
  const designer = useDesigner();
  const connection = useTenant((state) => state.connection);
  const tasks = useTenant((state) => state.tasks);
  const names = useNames();
  const { chain } = useDocument();
  const { found } = useSearch(connection, connection ? query : null, ({ apps }) => apps);
  const wanted = fold(query.trim());

  const items = useMemo((): CommandItem[] => {
    const { byId } = graphOf(chain);
    const apps = found.entries.slice(0, LISTED).map(({ id, name, usage, spaceId }): CommandItem => ({
      value: APP + id,
      text: name,
      icon: <AppWindow size={14} aria-hidden />,
      note: [USAGE_NAMES.get(usage ?? '') ?? 'app', spaceId === null ? 'personal' : names.spaces.get(spaceId)]
        .filter(Boolean)
        .join(' · '),
    }));
    // before anything is typed, the first eight would say nothing
    const others = wanted === '' ? [] : [...(tasks?.values() ?? [])];
    const pulled = others
      .filter(({ id, name }) => !byId.has(id) && fold(name).includes(wanted))
      .slice(0, LISTED)
      .flatMap(({ id, name }): CommandItem[] => [
        {
          value: PULL + id,
          text: `Pull in “${name}”`,
          icon: <CloudDownload size={14} aria-hidden />,
          note: 'in the tenant',
        },
        ...(link.before === undefined
          ? []
          : [
              {
                value: WAIT + id,
                text: `Wait for “${name}”`,
                icon: <Waypoints size={14} aria-hidden />,
                note: 'in the tenant',
              },
            ]),
      ]);
    return [...pulled, ...apps];
  }, [chain, found, names, tasks, link.before, wanted]);

  /** Does what an item says; says whether it is one of these. */
  const pick = (value: string, place: Point): boolean => {
    const app = found.entries.find(({ id }) => value === APP + id);
    if (app) addForApp(designer, app, place, link);
    else if (connection && value.startsWith(PULL!))
      void addPulled(designer, connection, value.slice(PULL!.length), place, link);
    else if (link.before !== undefined && value.startsWith(WAIT!))
      waitFor(designer, value.slice(WAIT!.length), link.before);
    else return false;
    return true;
  };
  return { items, pick };
}
