import { type Ids, type KnownNames, NO_NAMES, getIn, idsOf, withNames } from '../../../../lib/editor/index.ts';
import type { JsonObject } from '../../../../lib/index.ts';
import { namesById } from '../../../../lib/tenant/index.ts';
import { own } from '../../../../lib/internal.ts';
import { type Designer, part } from '../../designer.ts';
import { learnNames, namesOf } from '../../state/names.ts';
import { currentDocument, stateOf } from '../../state/store.ts';
import { type Connection, tenantOf } from '../../state/tenant.ts';
import { catalogueFor } from './catalogue.ts';

/** How long nothing must have changed before names are asked for, in milliseconds: an id may still be typed. */
const PAUSE = 400;

interface Watch {
  isWatching: boolean;
  callOff: () => void;
  /** What was learned of a tenant and is remembered, by the tenant's name. */
  readonly learned: Map<string, KnownNames>;
}

const watchOf = part((): Watch => ({ isWatching: false, callOff: () => undefined, learned: new Map() }));

/** Asks the connected tenant for the names of what the document holds the ids of: now, and after each edit. */
export function watchNames(designer: Designer): void {
  const watch = watchOf(designer);
  namesOf(designer).setState({ unknown: new Set() });
  void lookUpNames(designer);
  if (watch.isWatching) return;
  watch.isWatching = true;
  const soon = (): void => {
    watch.callOff();
    watch.callOff = designer.ports.clock.after(PAUSE, () => void lookUpNames(designer));
  };
  designer.signal.addEventListener('abort', () => watch.callOff());
  stateOf(designer).subscribe(({ session }, before) => {
    if (session.history.present.chain !== before.session.history.present.chain) soon();
  });
  // the tasks of the tenant come later than the connection
  tenantOf(designer).subscribe(({ tasks }, before) => tasks !== before.tasks && soon());
}

/** What cannot be asked for now is asked for after the next edit: until then ids are shown. */
async function lookUpNames(designer: Designer): Promise<void> {
  const { connection, tasks } = tenantOf(designer).getState();
  if (!connection || designer.signal.aborted) return;
  const named = idsOf(currentDocument(designer).chain);
  const external = Array.from(named.tasks, (id) => tasks?.get(id)).filter((task) => task !== undefined);
  const ids = { ...named, apps: new Set([...named.apps, ...external.map(({ appId }) => appId)]) };
  const more = { tasks: new Map(external.map(({ id, name }) => [id, name])) };
  try {
    const found = { ...more, ...(await askFor(designer, connection, ids)) };
    if (tenantOf(designer).getState().connection?.name !== connection.name || designer.signal.aborted) return;
    const unknown = (['apps', 'spaces', 'people'] as const).flatMap((kind) =>
      [...ids[kind]].filter((id) => !found[kind].has(id)),
    );
    namesOf(designer).setState({ unknown: new Set(unknown) });
    learnNames(designer, found);
    remember(designer, connection, found);
  } catch {
    // a tenant that shows no apps is worked with by ids
  }
}

async function askFor(
  designer: Designer,
  connection: Connection,
  ids: Ids,
): Promise<Pick<KnownNames, 'apps' | 'spaces' | 'people'>> {
  const catalogue = catalogueFor(designer, connection);
  const [apps, spaces, people] = await Promise.all([
    catalogue.appsById(ids.apps),
    catalogue.spacesById(ids.spaces),
    catalogue.peopleById(ids.people),
  ]);
  return { apps: namesById(apps), spaces: namesById(spaces), people: namesById(people) };
}

/** Asks for the names of the apps and spaces of tasks that are listed; where that fails, the ids stay. */
export async function lookUpListed(
  designer: Designer,
  connection: Connection,
  tasks: readonly JsonObject[],
): Promise<void> {
  const texts = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string');
  const catalogue = catalogueFor(designer, connection);
  try {
    const apps = await catalogue.appsById(texts(tasks.map((task) => own(task, 'resourceId'))));
    const spaces = await catalogue.spacesById(texts(tasks.map((task) => getIn(task, ['metadata', 'spaceId']))));
    learnNames(designer, { apps: namesById(apps), spaces: namesById(spaces) });
  } catch {
    // a tenant that shows no apps is worked with by ids
  }
}

/** Keeps the names for a time without a connection. Whether that works matters little. */
function remember(designer: Designer, { name }: Connection, found: Partial<KnownNames>): void {
  const { learned } = watchOf(designer);
  const before = learned.get(name) ?? NO_NAMES;
  const names = withNames(before, found);
  if (names === before) return;
  learned.set(name, names);
  designer.ports.names.add(name, found).catch(() => undefined);
}
