import { type ChangePlan, Stopped, TenantError, applyPlan, compile, isBlocked, renameTasks, save, withCreated, withIds } from '../../lib/index.ts';
import { readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { progress } from '../io/progress.ts';
import { say } from '../io/say.ts';
import { PRINTED, jsonText } from '../io/shape.ts';
import { Unusable } from '../io/unusable.ts';
import { write, writeResult } from '../io/write.ts';
import { type Connection, TENANT_DETAILS, TENANT_OPTIONS, withTenant } from '../remote/connect.ts';
import { FILE_DETAILS, FILE_OPTIONS, type Wanted, planFor, readWanted } from '../remote/files.ts';
import { type JournalFile, journalOf, openJournalFile, readJournalFile } from '../remote/journalFile.ts';
import { doneText, planText } from '../remote/planText.ts';
import type { Command } from './types.ts';

const OPTIONS = { overwrite: { type: 'boolean' }, restart: { type: 'boolean' }, format: { type: 'string' }, ...FILE_OPTIONS, ...TENANT_OPTIONS } as const;

export const applyCommand: Command = {
  name: 'apply',
  synopsis: 'FILE [--overwrite] [--tenant URL]',
  summary: 'makes a tenant like a file',
  details: [
    ...FILE_DETAILS,
    'Nothing is done when others changed a task since the pull, but with --overwrite; nor when the service would refuse.',
    'New tasks are created disabled, upstreams first, and switched on at the end. Their ids are written into FILE.',
    'How far it has come stands in FILE.apply. Whatever stops it, run it again: it goes on, and doubles nothing.',
    '--restart forgets that, and plans anew. Each request is said on stderr. --format json prints ids and changes.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE'], OPTIONS);
    const format = choice('--format', values.format ?? 'text', PRINTED);
    const wanted = await readWanted(operands[0]!, values);
    return withTenant(values, async (connection) => {
      const journal = await journalFor(connection, wanted, values);
      if (!journal) return FOUND_ERRORS;
      const { plan } = journal.head;
      const ids = await carryOut(connection, plan, journal, wanted.file);
      if (!ids) return FOUND_ERRORS;
      await writeBack(wanted, ids);
      await journal.remove();
      await write(format === 'json' ? jsonText({ ids: Object.fromEntries(ids), changes: plan.changes }) : `${connection.origin}: ${doneText(plan)}\n`);
      return DONE;
    });
  },
};

/** The journal that is gone on with, or a new one with a new plan; `null` when that plan must not be carried out. */
async function journalFor(connection: Connection, wanted: Wanted, { overwrite = false, restart = false }: { overwrite?: boolean | undefined; restart?: boolean | undefined }): Promise<JournalFile | null> {
  const path = journalOf(wanted.file);
  const found = restart ? null : await readJournalFile(path);
  if (found) {
    const { head, entries } = found;
    if (head.origin !== connection.origin) throw cutOff(wanted.file, `was begun at ${head.origin}`);
    const isDone = entries.filter(({ state }) => state === 'done').length === head.plan.steps.length;
    if (head.hash !== wanted.hash && !isDone) throw cutOff(wanted.file, 'was begun with another state of it');
    say([`Going on with the apply that was cut off.`]);
    return openJournalFile(path, head, entries);
  }
  const plan = await planFor(connection, wanted);
  if (isBlocked(plan, { overwrite })) {
    say([...planText(plan, connection.origin).trimEnd().split('\n'), 'Nothing was applied.']);
    return null;
  }
  return openJournalFile(path, { taskloom: 'apply', origin: connection.origin, hash: wanted.hash, plan }, null);
}

function cutOff(file: string, how: string): Unusable {
  return new Unusable([`taskloom: an apply of ${file} was cut off, and ${how}. Finish it so, or forget it by --restart: what it has done stays.`]);
}

async function carryOut({ client, signal, origin }: Connection, plan: ChangePlan, journal: JournalFile, file: string): Promise<Map<string, string> | null> {
  // what the tenant refuses or stops half way is no fault of the call
  const shown = progress();
  try {
    return await applyPlan(client, plan, journal, {
      signal,
      onStep: ({ action, name }, number, count) => {
        shown.show(`${number} of ${count}`);
        if (!process.stderr.isTTY) say([`${number} of ${count}: ${action} ${name}`]);
      },
    });
  } catch (error) {
    await journal.close();
    if (!(error instanceof TenantError || error instanceof Stopped)) throw error;
    shown.end();
    say([`taskloom: ${origin}: ${error.message}`, `The apply was cut off. Run it again to go on: "taskloom apply ${file}".`]);
    return null;
  } finally {
    shown.end();
  }
}

/** Puts the ids of what was created where they belong, and keeps what the tenant is like now. */
async function writeBack({ file, document, definitions, bindings, baseFile }: Wanted, ids: ReadonlyMap<string, string>): Promise<void> {
  if (bindings) {
    const own = compile(document.chain);
    if (ids.size > 0) await writeResult(jsonText(withCreated(bindings.value, ids, own)), bindings.file);
    await writeResult(jsonText(renameTasks(definitions, ids)), baseFile);
    return;
  }
  const next = withIds(document, ids);
  if (next !== document) await writeResult(save(next), file);
  await writeResult(jsonText(compile(next.chain)), baseFile);
}
