import { type NewTask, newTaskId } from '../../compiler/newTask.ts';
import { type NamedBy, type NamedEntries, type NamedEntry, entryNamed } from '../byName.ts';
import { readList } from './list.ts';
import { type Row, at } from './table.ts';
import type { CsvFault } from './types.ts';
import { cellText, readEnabled, readJoin, readSchedule, readUsage, requiredText } from './words.ts';

type Report = (fault: CsvFault) => void;

export type TableTask = NewTask & { readonly id: string };

/** What each row says of its task alone. A task without an id gets a local one, as one that is drawn does. */
export function readTasks(
  rows: readonly Row[],
  report: Report,
  warn: Report,
  entries: NamedEntries | undefined,
): TableTask[] {
  const given = rows.map((row) => cellText(row, 'id'));
  const outside = rows.flatMap((row) => readList(cellText(row, 'after') ?? '').filter(({ external }) => external));
  const taken = new Set<string | undefined>([...given, ...outside.map(({ text }) => text)]);
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const name = requiredText(row, 'name', report);
    const id = given[index] ?? newTaskId(name, taken as Set<string>);
    if (seen.has(id)) {
      report(at(row.cells.get('id')!, `id: an earlier task already has the id ${JSON.stringify(id)}.`));
    }
    seen.add(id);
    taken.add(id);
    return { id, name, ...restOf(row, report, warn, entries) };
  });
}

function restOf(row: Row, report: Report, warn: Report, entries: NamedEntries | undefined): Omit<NewTask, 'name'> {
  const app = namedIn(row, 'app', report, entries);
  const usage = readUsage(row, warn) ?? app?.usage ?? undefined;
  const spaceId = cellText(row, 'spaceId') ?? namedIn(row, 'space', report, entries)?.id ?? app?.spaceId ?? undefined;
  const schedule = readSchedule(row, report);
  return {
    appId: row.cells.has('app') && !row.cells.has('appId') ? (app?.id ?? '') : requiredText(row, 'appId', report),
    enabled: readEnabled(row, report),
    join: readJoin(row, report),
    ...(usage === undefined ? {} : { usage }),
    ...(spaceId === undefined ? {} : { spaceId }),
    ...(schedule === undefined ? {} : { schedule }),
  };
}

/** What a row names, where it does not give the id itself. */
function namedIn(row: Row, by: NamedBy, report: Report, entries: NamedEntries | undefined): NamedEntry | undefined {
  const cell = row.cells.get(by);
  if (!cell || row.cells.has(`${by}Id`)) return undefined;
  const named = entryNamed(by, cell.text, entries);
  if ('entry' in named) return named.entry;
  report(at(cell, named.fault));
  return undefined;
}

/** The names in the rows of a table that stand for ids. */
export function namesIn(rows: readonly Row[], by: NamedBy): string[] {
  return rows.flatMap((row) => (row.cells.has(`${by}Id`) ? [] : (cellText(row, by) ?? [])));
}
