import { newTaskId } from '../../compiler/newTask.ts';
import type { Chain } from '../../model/chain.ts';
import { readField } from '../../model/fields.ts';
import { graphOf } from '../../model/graph.ts';
import { pointer } from '../../model/path.ts';
import { NO_DATA, type Problem } from '../../model/problem.ts';
import { taskName } from '../../model/task.ts';
import { Ends } from '../compact/ends.ts';
import { plainIds } from '../compact/toCompact.ts';
import { readChain } from './fromCsv.ts';
import { lostIn } from './lost.ts';
import { rowOf } from './row.ts';
import { COLUMNS, type WrittenColumn } from './types.ts';
import { writeCsv } from './write.ts';

/** A table, and all that its tasks say and it cannot. */
export interface ToCsv {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * A chain as a table, for spreadsheets: one task a row, in file order, with every column that `fromCsv` knows.
 * The `id` column is left out where the tasks have no ids but those that `fromCsv` makes up from the names.
 * Cells hold the data as it is, also where it begins with `=`, `+`, `-` or `@`.
 *
 * `problems` names everything that would be gone after the way there and back; only what the service writes by
 * itself, such as dates and owners, goes without a word. The dialect is not part of a table.
 *
 * @example toCsv(decompile(definitions)).text // 'id,name,appId,…\na,Extract,659f,…\n'
 */
export function toCsv(chain: Chain): ToCsv {
  const ids = plainIds(chain);
  const graph = graphOf(chain);
  const ends = new Ends();
  for (const task of chain.tasks) ends.add(ids.get(task.key)!, taskName(task));
  const columns = COLUMNS.filter((column) => column !== 'id' || !areMadeUp(chain, [...ids.values()]));
  const rows = chain.tasks.map((task): Record<WrittenColumn, string> => rowOf(task, ids.get(task.key)!, graph, ends));
  const text = writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
  return { text, problems: problemsOf(chain, text) };
}

/** Whether `fromCsv` would make up just these ids. */
function areMadeUp(chain: Chain, ids: readonly string[]): boolean {
  const taken = new Set<string>(graphOf(chain).externals);
  return chain.tasks.every((task, index) => {
    const id = newTaskId(taskName(task), taken);
    taken.add(id);
    return id === ids[index];
  });
}

/** What the table compiles to is compared with what it was made of: so nothing can be forgotten here. */
function problemsOf(chain: Chain, text: string): Problem[] {
  const made = readChain(text, chain.dialect).chain.tasks;
  return chain.tasks.flatMap((task, index): Problem[] => {
    const app = readField(task.definition, 'appId');
    const noApp = typeof app !== 'string' || app.trim() === '';
    const losses = lostIn(task, made[index]!).map(({ path, ...rest }): Problem => ({
      code: 'csv-lost',
      severity: STARTS.includes(path[0]!) ? 'error' : 'warning',
      ...rest,
      task: task.key,
      pointer: pointer(path),
    }));
    if (!noApp) return losses;
    return [{ code: 'csv-no-app', severity: 'error', task: task.key, pointer: '', data: NO_DATA }, ...losses];
  });
}

/** Where stands what starts a task, and what it does then. */
const STARTS: readonly (string | number)[] = ['start', 'events', 'states'];
