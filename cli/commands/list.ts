import type { Json, JsonObject } from '../../lib/index.ts';
import { USAGE_NAMES } from '../../lib/internal.ts';
import type { Catalogue, CatalogueApp, CatalogueSpace } from '../../lib/tenant/index.ts';
import { readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE } from '../io/exit.ts';
import { printable } from '../io/printable.ts';
import { PRINTED, jsonText, tableText } from '../io/shape.ts';
import { UsageError } from '../io/usageError.ts';
import { writeResult, writeText } from '../io/write.ts';
import { type Connection, TENANT_DETAILS, TENANT_OPTIONS, withTenant } from '../remote/connect.ts';
import { findSpace } from '../remote/findSpace.ts';
import type { Command } from './types.ts';

const OPTIONS = {
  name: { type: 'string' },
  space: { type: 'string' },
  format: { type: 'string' },
  ...TENANT_OPTIONS,
} as const;

type Kind = 'apps' | 'spaces' | 'tasks';

const KINDS: readonly Kind[] = ['apps', 'spaces', 'tasks'];

/** What is printed: rows for people, with the names of the columns, or objects for programs. */
interface Listed {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly objects: readonly unknown[];
}

export const listCommand: Command = {
  name: 'list',
  synopsis: 'apps | spaces | tasks [--name TEXT] [--space NAME]',
  summary: 'prints the apps, spaces or tasks of a tenant, with their ids',
  details: [
    '--name TEXT takes those with TEXT in their names, --space NAME those in a space, by its name or id.',
    '--format json prints them as a list of objects.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['KIND'], OPTIONS);
    const kind = choice('taskloom list', operands[0]!, KINDS);
    const format = choice('--format', values.format ?? 'text', PRINTED);
    if (kind === 'spaces' && values.space !== undefined)
      throw new UsageError(['taskloom list: --space belongs to "list apps" and "list tasks".']);
    const { columns, rows, objects } = await withTenant(values, (connection) =>
      LISTS[kind](connection, values.name ?? '', values.space),
    );
    if (format === 'text') return writeText(tableText([columns, ...rows].map((row) => row.map(printable))));
    await writeResult(jsonText(objects));
    return DONE;
  },
};

type List = (connection: Connection, name: string, space: string | undefined) => Promise<Listed>;

const LISTS: Readonly<Record<Kind, List>> = { apps: listApps, spaces: listSpaces, tasks: listTasks };

async function listApps({ catalogue, signal }: Connection, name: string, space: string | undefined): Promise<Listed> {
  const found = await catalogue();
  const spaceId = space === undefined ? undefined : (await findSpace(found, space, { signal })).id;
  const apps = await found.listApps({ name, ...(spaceId === undefined ? {} : { spaceId }) }, { signal });
  const names = await namesOf(found, apps, signal);
  return {
    columns: ['NAME', 'KIND', 'SPACE', 'OWNER', 'ID'],
    rows: apps.map(({ name: title, usage, spaceId: at, ownerId, id }) => [
      title,
      USAGE_NAMES.get(usage ?? '') ?? usage ?? '',
      names.space(at),
      names.owner(ownerId),
      id,
    ]),
    objects: apps.map((app) => ({ ...app, space: names.space(app.spaceId), owner: names.owner(app.ownerId) })),
  };
}

async function listSpaces({ catalogue, signal }: Connection, name: string): Promise<Listed> {
  const found = await catalogue();
  const spaces = await found.listSpaces({ name }, { signal });
  const names = await namesOf(found, spaces, signal);
  return {
    columns: ['NAME', 'KIND', 'OWNER', 'ID'],
    rows: spaces.map(({ name: title, kind, ownerId, id }) => [title, kind, names.owner(ownerId), id]),
    objects: spaces.map((each) => ({ ...each, owner: names.owner(each.ownerId) })),
  };
}

async function listTasks(
  { client, catalogue, signal }: Connection,
  name: string,
  space: string | undefined,
): Promise<Listed> {
  const found = await catalogue();
  const wanted = space === undefined ? null : (await findSpace(found, space, { signal })).id;
  const tasks = (await client.list({ sort: '+createdAt' }, { signal })).filter(
    (task) =>
      text(task['name']).toLowerCase().includes(name.toLowerCase()) && (wanted === null || spaceOf(task) === wanted),
  );
  const apps = await found.appsById(
    tasks.map((task) => text(task['resourceId'])),
    { signal },
  );
  const spaces = await found.spacesById(tasks.map(spaceOf), { signal });
  const nameOf = (entries: ReadonlyMap<string, CatalogueApp | CatalogueSpace>, id: string): string =>
    entries.get(id)?.name ?? id;
  const rowOf = (task: JsonObject): string[] => [
    text(task['name']),
    task['enabled'] === true ? 'on' : 'off',
    nameOf(apps, text(task['resourceId'])),
    nameOf(spaces, spaceOf(task)),
    text(task['id']),
  ];
  return { columns: ['NAME', 'ENABLED', 'APP', 'SPACE', 'ID'], rows: tasks.map(rowOf), objects: tasks };
}

/** The names behind the ids of a list; an id for what the tenant does not show. */
async function namesOf(
  catalogue: Catalogue,
  entries: readonly { readonly ownerId: string | null; readonly spaceId?: string | null }[],
  signal: AbortSignal,
) {
  const spaces = await catalogue.spacesById(
    entries.flatMap(({ spaceId }) => spaceId ?? []),
    { signal },
  );
  const people = await catalogue.peopleById(
    entries.flatMap(({ ownerId }) => ownerId ?? []),
    { signal },
  );
  return {
    space: (id: string | null): string => (id === null ? '' : (spaces.get(id)?.name ?? id)),
    owner: (id: string | null): string => (id === null ? '' : (people.get(id)?.name ?? id)),
  };
}

function spaceOf({ metadata }: JsonObject): string {
  return text((metadata as JsonObject | undefined)?.['spaceId']);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
