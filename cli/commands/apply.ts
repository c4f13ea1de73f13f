import { type ChangePlan, deletionsOf, foundAgain, isBlocked, recoverCreatedIds } from '../../lib/tenant/index.ts';
import { readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { lockFiles } from '../io/lock.ts';
import { PRINTED, jsonText } from '../io/shape.ts';
import { UsageError } from '../io/usageError.ts';
import { writeResult, writeText } from '../io/write.ts';
import { writeStderr } from '../io/writeStderr.ts';
import { carryOut } from '../remote/carryOut.ts';
import { type Connection, TENANT_DETAILS, TENANT_OPTIONS, withTenant } from '../remote/connect.ts';
import { FILE_DETAILS, FILE_OPTIONS, type Wanted, filesToApply, planFor, readWanted } from '../remote/files.ts';
import {
  type JournalFile,
  type KeptJournal,
  findJournal,
  openJournalFile,
  removeJournal,
} from '../remote/journalFile.ts';
import { doneText, leftText, planText } from '../remote/planText.ts';
import { leftOf, whyNotGoneOn, whyNotMade } from '../remote/waiting.ts';
import { writeBack, writeIds } from '../remote/writeBack.ts';
import type { Command } from './types.ts';

const OPTIONS = {
  overwrite: { type: 'boolean' },
  delete: { type: 'boolean' },
  restart: { type: 'boolean' },
  log: { type: 'string' },
  format: { type: 'string' },
  ...FILE_OPTIONS,
  ...TENANT_OPTIONS,
} as const;

export const applyCommand: Command = {
  name: 'apply',
  synopsis: 'FILE… [--overwrite] [--delete] [--tenant URL]',
  summary: 'makes a tenant match files',
  details: [
    ...FILE_DETAILS,
    'Nothing is done when others changed a task since the pull, but with --overwrite; nor when a task would be ' +
      'deleted,',
    'but with --delete; nor when checks find an error in a task that would be sent, or the service would refuse.',
    'New tasks are created disabled, upstreams first, and switched on at the end. Their ids are written into FILE. ' +
      'How far',
    'it has come is recorded in FILE.apply, beside the first of several. If it is interrupted, run it again: it ' +
      'resumes and',
    'creates no duplicates. --restart writes the ids of what it has made so far into FILE, and plans again. Each ' +
      'request is said on',
    'stderr, and with --log LOG added to that file. --format json prints ids and changes.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE…'], OPTIONS);
    const format = choice('--format', values.format ?? 'text', PRINTED);
    // before they are read: whoever has them now may write ids into them
    const held = await lockFiles(await filesToApply(operands, values.bindings), 'applied');
    try {
      return await withTenant(values, async (connection) => {
        const applied = await applyFiles(connection, operands, values);
        if (!applied) return FOUND_ERRORS;
        const { plan, ids } = applied;
        if (format === 'text') return writeText(`${connection.origin}: ${doneText(plan)}\n`);
        await writeResult(jsonText({ ids: Object.fromEntries(ids), changes: plan.changes }));
        return DONE;
      });
    } finally {
      await held.release();
    }
  },
};

interface Agreed {
  readonly base?: string;
  readonly bindings?: string;
  readonly overwrite?: boolean;
  readonly delete?: boolean;
  readonly restart?: boolean;
  readonly log?: string;
}

interface Applied {
  readonly plan: ChangePlan;
  /** Of what was created, by what the plan calls it. */
  readonly ids: ReadonlyMap<string, string>;
}

/** `null` where nothing was done, or not all: that was said. */
async function applyFiles(
  connection: Connection,
  operands: readonly string[],
  agreed: Agreed,
): Promise<Applied | null> {
  let wanted = await readWanted(operands, agreed);
  let found = await findJournal(wanted.journals);
  if (found && agreed.restart && isOf(wanted, found, connection)) {
    await keepMade(connection, wanted, found);
    [wanted, found] = [await readWanted(operands, agreed), null];
  }
  const journal = found ? await goOn(connection, wanted, found, agreed) : await begin(connection, wanted, agreed);
  if (!journal) return null;
  const { plan } = journal.head;
  const ids = await carryOut(connection, plan, journal, agreed.log);
  if (!ids) return null;
  await writeBack(wanted, ids);
  await journal.remove();
  return { plan, ids };
}

async function begin(connection: Connection, wanted: Wanted, agreed: Agreed): Promise<JournalFile | null> {
  const plan = await planFor(connection, wanted);
  const refused = isBlocked(plan, { overwrite: agreed.overwrite ?? false })
    ? 'Nothing was applied.'
    : agreed.delete
      ? null
      : wouldDelete(deletionsOf(plan).length);
  if (refused !== null) {
    writeStderr([...planText(plan, connection.origin).trimEnd().split('\n'), refused]);
    return null;
  }
  return openJournalFile(
    wanted.journals,
    { taskloom: 'apply', origin: connection.origin, hash: wanted.hash, plan },
    null,
  );
}

function wouldDelete(count: number): string | null {
  if (count === 0) return null;
  const [tasks, them] = count === 1 ? ['1 task', 'it'] : [`${count} tasks`, 'them'];
  return `Nothing was applied: ${tasks} would be deleted. Add --delete to delete ${them}.`;
}

async function goOn(
  connection: Connection,
  wanted: Wanted,
  found: KeptJournal,
  agreed: Agreed,
): Promise<JournalFile | null> {
  const why = whyNotGoneOn(wanted, found, connection.origin) ?? (await whyNotMade(connection, found));
  if (why !== null) throw new UsageError([`taskloom: ${why}`]);
  const refused = agreed.delete
    ? null
    : wouldDelete(leftOf(found).steps.filter(({ action }) => action === 'delete').length);
  if (refused !== null) {
    writeStderr([...leftText(found, wanted.name).trimEnd().split('\n'), refused]);
    return null;
  }
  writeStderr(['Resuming the interrupted apply.']);
  return openJournalFile(wanted.journals, found.head, found.entries);
}

/** Whether it is the journal of these files, in this tenant. */
function isOf(wanted: Wanted, { path, head }: KeptJournal, { origin }: Connection): boolean {
  return path === wanted.journals.own && head.origin === origin;
}

/** What an apply has made is there: from now on the files know it by its ids. */
async function keepMade({ client, signal }: Connection, wanted: Wanted, { head, entries }: KeptJournal): Promise<void> {
  const made = await recoverCreatedIds(client, head.plan, entries, { signal });
  const { ids, lost } = foundAgain(head.plan, made, wanted.definitions);
  writeStderr(
    lost.map(
      ({ id, name }) => `${name} was created as ${id}, and is no longer in ${wanted.name}: it stays in the tenant.`,
    ),
  );
  await writeIds(wanted, ids);
  await removeJournal(wanted.journals);
}
