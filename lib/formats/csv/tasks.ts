import { type NewTask, newTaskId } from '../../compiler/newTask.ts';
import { readList } from './list.ts';
import { type Row, at } from './table.ts';
import type { CsvFault } from './types.ts';
import { cellText, readEnabled, readJoin, readSchedule, readUsage, requiredText } from './words.ts';

type Report = (fault: CsvFault) => void;

export type TableTask = NewTask & { readonly id: string };

/** What each row says of its task alone. A task without an id gets a local one, as one that is drawn does. */
export function readTasks(rows: readonly Row[], report: Report, warn: Report): TableTask[] {
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
    return { id, name, ...restOf(row, report, warn) };
  });
}

function restOf(row: Row, report: Report, warn: Report): Omit<NewTask, 'name'> {
  const usage = readUsage(row, warn);
  const spaceId = cellText(row, 'spaceId');
  const schedule = readSchedule(row, report);
  return {
    appId: requiredText(row, 'appId', report),
    enabled: readEnabled(row, report),
    join: readJoin(row, report),
    ...(usage === undefined ? {} : { usage }),
    ...(spaceId === undefined ? {} : { spaceId }),
    ...(schedule === undefined ? {} : { schedule }),
  };
}
