import { pastRunsOf, readPastRuns } from '../../lib/formats/index.ts';
import type { Chain } from '../../lib/index.ts';
import type { PastRun } from '../../lib/simulate/index.ts';
import { readText, shownName } from '../io/read.ts';
import { UsageError } from '../io/usageError.ts';

/**
 * Past runs of the tasks of a chain from a file: JSON as a tenant answers it, or CSV. Runs of other tasks are left out.
 *
 * @throws {UsageError} When the file cannot be read.
 */
export async function readRuns(file: string, chain: Chain): Promise<PastRun[]> {
  const read = readPastRuns(await readText(file));
  if (read.ok) return pastRunsOf(chain, read.value);
  throw new UsageError(
    read.refusal.faults.map(({ line, column, message }) => `${shownName(file)}:${line}:${column}: ${message}`),
  );
}
