import { type JsonObject, compile } from '../../../../lib/index.ts';
import { own } from '../../../../lib/internal.ts';
import {
  type Bindings,
  type Catalogue,
  type ForeignId,
  type ReferenceKind,
  type TenantIds,
  bindingsFor,
  foreignIds,
  namesById,
  sameName,
} from '../../../../lib/tenant/index.ts';
import type { Designer } from '../../designer.ts';
import { learnNames, namesOf } from '../../state/names.ts';
import { currentDocument } from '../../state/store.ts';
import type { Connection } from '../../state/tenant.ts';
import { catalogueFor } from './catalogue.ts';
import { clientOf } from './client.ts';
import { seeTasks } from './tenantTasks.ts';

/** An id of the document that the tenant does not know. */
export interface ForeignRow extends ForeignId {
  /** What it is called where the document comes from; `null` where that is not known. */
  readonly name: string | null;
  /** The only one of that name in the tenant. */
  readonly suggestion: string | null;
}

/** What of the document the tenant does not know. */
export interface Foreign {
  readonly rows: readonly ForeignRow[];
  readonly definitions: readonly JsonObject[];
  readonly known: TenantIds;
}

/** What was chosen for ids, by {@link rowKey}. */
export type Choices = ReadonlyMap<string, string>;

interface Entry {
  readonly id: string;
  readonly name: string;
}

/** By what a choice is found again: an app and a task may have one id. */
export function rowKey({ kind, id }: Pick<ForeignId, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/** Asks the tenant which ids of the document it knows, and looks for others of the same names. */
export async function findForeign(designer: Designer, connection: Connection, signal: AbortSignal): Promise<Foreign> {
  const definitions = compile(currentDocument(designer).chain);
  const catalogue = catalogueFor(designer, connection);
  const actual = await clientOf(designer, connection.place).list({}, { signal });
  seeTasks(designer, actual);
  const tasks = actual.map((task): Entry => ({ id: String(own(task, 'id')), name: String(own(task, 'name')) }));
  const known = await knownIds(catalogue, definitions, tasks, signal);
  const found = foreignIds(definitions, known).map((each) => ({ ...each, name: nameOf(designer, each) }));
  const entries = await entriesNamed(catalogue, found, tasks, signal);
  learnNames(designer, {
    apps: namesById(new Map(entries.app.map((app) => [app.id, app]))),
    spaces: namesById(new Map(entries.space.map((space) => [space.id, space]))),
  });
  const rows = found.map((each): ForeignRow => {
    const suggestion = each.name === null ? null : sameName(each.name, entries[each.kind]);
    return { ...each, suggestion: suggestion?.id ?? null };
  });
  return { definitions, known, rows };
}

async function knownIds(
  catalogue: Catalogue,
  definitions: readonly JsonObject[],
  tasks: readonly Entry[],
  signal: AbortSignal,
): Promise<TenantIds> {
  const nothing: ReadonlySet<string> = new Set();
  const named = foreignIds(definitions, { app: nothing, space: nothing, task: nothing });
  const idsOf = (kind: ReferenceKind): string[] => named.flatMap((each) => (each.kind === kind ? [each.id] : []));
  const [apps, spaces] = await Promise.all([
    catalogue.appsById(idsOf('app'), { signal }),
    catalogue.spacesById(idsOf('space'), { signal }),
  ]);
  return { app: new Set(apps.keys()), space: new Set(spaces.keys()), task: new Set(tasks.map(({ id }) => id)) };
}

function nameOf(designer: Designer, { kind, id, usedBy, isInFile }: ForeignId): string | null {
  if (isInFile) return usedBy[0]!;
  const { apps, spaces, tasks } = namesOf(designer).getState().names;
  return { app: apps, space: spaces, task: tasks }[kind].get(id) ?? null;
}

/** What the tenant has that may be called as what it does not know. */
async function entriesNamed(
  catalogue: Catalogue,
  rows: readonly Pick<ForeignRow, 'kind' | 'name'>[],
  tasks: readonly Entry[],
  signal: AbortSignal,
): Promise<Readonly<Record<ReferenceKind, readonly Entry[]>>> {
  const names = new Set(rows.flatMap(({ kind, name }) => (kind === 'app' && name !== null ? [name] : [])));
  const apps = new Map<string, Entry>();
  // one request a name: the tenant lists apps by what their names contain
  for (const name of names) for (const app of await catalogue.listApps({ name }, { signal })) apps.set(app.id, app);
  const hasSpaces = rows.some(({ kind }) => kind === 'space');
  return { app: [...apps.values()], space: hasSpaces ? await catalogue.listSpaces({}, { signal }) : [], task: tasks };
}

/** What was chosen so far: what a bindings file says, or the only one of the same name. */
export function firstChoices({ rows }: Foreign, bindings: Bindings | null): Choices {
  const maps = bindings && { app: bindings.apps, space: bindings.spaces, task: bindings.tasks };
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const there = maps ? own(maps[row.kind], row.id) : row.suggestion;
      return typeof there === 'string' ? [[rowKey(row), there]] : [];
    }),
  );
}

/** The bindings that were chosen for a document. */
export function chosenBindings({ definitions, known }: Foreign, choices: Choices): Bindings {
  return bindingsFor(definitions, known, (kind, id) => choices.get(rowKey({ kind, id })));
}

/** What still has to be chosen; a task of the document that is not mapped is created. */
export function openRows({ rows }: Foreign, choices: Choices): readonly ForeignRow[] {
  return rows.filter((row) => !row.isInFile && !choices.has(rowKey(row)));
}
