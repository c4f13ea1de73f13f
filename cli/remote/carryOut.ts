import { appendFileSync } from 'node:fs';
import { type ChangePlan, Stopped, TenantError, applyPlan } from '../../lib/tenant/index.ts';
import { printable } from '../io/printable.ts';
import { progress } from '../io/progress.ts';
import { UsageError, reasonOf } from '../io/usageError.ts';
import { writeStderr } from '../io/writeStderr.ts';
import type { Connection } from './connect.ts';
import type { JournalFile } from './journalFile.ts';

/**
 * Carries out a plan, saying each request on stderr and in a log.
 *
 * @param log - A file that lines with times are added to.
 * @returns The ids of what was created; `null` when the tenant refused something, did not answer, or it was stopped:
 *   that is not a fault of the call, and was said.
 * @throws {UsageError} When the log cannot be written.
 */
export async function carryOut(
  { client, signal, origin }: Connection,
  plan: ChangePlan,
  journal: JournalFile,
  log: string | undefined,
): Promise<Map<string, string> | null> {
  const shown = progress();
  const note = (line: string): void => {
    if (log !== undefined) addTo(log, `${new Date().toISOString()} ${printable(line)}\n`);
  };
  try {
    note(
      `apply to ${origin}: ${plan.steps.length - journal.entries.filter(({ state }) => state === 'done').length} ` +
        'requests',
    );
    const ids = await applyPlan(
      client,
      plan,
      { entries: journal.entries, append: (entry) => journal.append(entry) },
      {
        signal,
        onStep: ({ action, name }, number, count) => {
          const line = `${number} of ${count}: ${action} ${name}`;
          note(line);
          shown.show(line);
          if (!process.stderr.isTTY) writeStderr([line]);
        },
      },
    );
    note('done');
    return ids;
  } catch (error) {
    await journal.close();
    if (!(error instanceof TenantError || error instanceof Stopped)) throw error;
    shown.end();
    note(`interrupted: ${error.message}`);
    const hint = error instanceof TenantError && !error.isUncertain ? ', or plan again with --restart' : '';
    writeStderr([`taskloom: ${origin}: ${error.message}`, `The apply was interrupted. Run it again to resume${hint}.`]);
    return null;
  } finally {
    shown.end();
  }
}

function addTo(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw new UsageError([`taskloom: cannot write ${file}: ${reasonOf(error)}.`]);
  }
}
