import { newDefinition } from '../../compiler/newTask.ts';
import type { Chain, TaskNode } from '../../model/chain.ts';
import type { Dialect } from '../../model/dialect.ts';
import { type Result, ok } from '../../model/result.ts';
import type { NamedEntries } from '../byName.ts';
import { EdgePen } from '../compact/draw.ts';
import { Ends } from '../compact/ends.ts';
import { type FaultsRefusal, refuseFaults } from '../faults.ts';
import { drawRow } from './edges.ts';
import { readTable } from './table.ts';
import { namesIn, readTasks } from './tasks.ts';
import type { CsvFault } from './types.ts';

/** A chain, and what is odd about its table. */
export interface FromCsv {
  readonly chain: Chain;
  /** In the order of the text. */
  readonly warnings: readonly CsvFault[];
}

/**
 * A chain from a table: one task a row, under a header that names the columns in any order and letter case.
 * `name` and `appId` are required; `app` and `space` may name an app and a space of a tenant instead of their ids.
 * `after` lists what the task waits for, by name or id, separated by `;`, with `external:<id>` for a task that is
 * not in the table; `status` is one word for all of them or one for each.
 * The defaults are those of the plain form: enabled, SUCCEEDED, join any.
 *
 * @param text - CSV with commas, semicolons or tabs, as its header shows. A byte-order mark may stand in front.
 * @param options - `dialect`: what the definitions are written for; `v1` when left out. `entries`: what the tenant has
 *   under the names of {@link namesInTable}.
 * @example
 * const made = fromCsv('name,appId,after\nExtract,659f,\nMart,8a21,Extract\n');
 * if (made.ok) compile(made.value.chain); // two definitions
 * else made.refusal.faults[0]; // { line: 3, column: 11, message: 'after: "Extract" is …' }
 */
export function fromCsv(
  text: string,
  options: { readonly dialect?: Dialect; readonly entries?: NamedEntries } = {},
): Result<FromCsv, FaultsRefusal<CsvFault>> {
  const { chain, errors, warnings } = readChain(text, options.dialect ?? 'v1', options.entries);
  return errors.length > 0 ? refuseFaults(inOrder(errors)) : ok({ chain, warnings: inOrder(warnings) });
}

/** The same, with as much of the chain as can be made where there are errors: one task a row, in any case. */
export function readChain(
  text: string,
  dialect: Dialect,
  entries?: NamedEntries,
): { chain: Chain; errors: CsvFault[]; warnings: CsvFault[] } {
  const [errors, warnings]: [CsvFault[], CsvFault[]] = [[], []];
  const report = (fault: CsvFault): void => void errors.push(fault);
  const warn = (fault: CsvFault): void => void warnings.push(fault);

  // 1. text to rows
  const rows = readTable(text, report);

  // 2. rows to tasks
  const tasks = readTasks(rows, report, warn, entries);
  const nodes = new Map<string, TaskNode>();
  for (const task of tasks) {
    nodes.set(task.id, { key: task.id, definition: newDefinition(task, dialect), incoming: [] });
  }

  // 3. what they wait for to edges
  const ends = new Ends();
  for (const { id, name } of tasks) ends.add(id, name);
  const pen = new EdgePen(nodes);
  rows.forEach((row, index) => drawRow(row, tasks[index]!.id, ends, pen, { report, warn }));

  return { chain: { dialect, tasks: pen.tasks() }, errors, warnings };
}

/**
 * The apps and spaces that a table names instead of giving their ids: what a tenant is to be asked for before.
 *
 * @example namesInTable('name,app\nExtract,Orders extract\n') // { apps: ['Orders extract'], spaces: [] }
 */
export function namesInTable(text: string): { readonly apps: readonly string[]; readonly spaces: readonly string[] } {
  const rows = readTable(text, () => undefined);
  return { apps: [...new Set(namesIn(rows, 'app'))], spaces: [...new Set(namesIn(rows, 'space'))] };
}

function inOrder(faults: readonly CsvFault[]): CsvFault[] {
  return faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
