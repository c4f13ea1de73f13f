import { relative } from 'node:path';
import { mayBeMadeBy, own, strayStep } from '../../lib/internal.ts';
import { type ChangePlan, isApplied, readApplyJournal } from '../../lib/tenant/index.ts';
import type { Connection } from './connect.ts';
import type { Wanted } from './files.ts';
import type { KeptJournal } from './journalFile.ts';

/** Why an apply that was cut off is not gone on with, in a sentence; `null` where it is. */
export function whyNotGoneOn(wanted: Wanted, found: KeptJournal, origin: string): string | null {
  const { path, head, entries } = found;
  if (path !== wanted.journals.own) {
    const applied = relative('.', path).replace(/\.apply$/, '');
    return `an apply of ${applied} was interrupted. Finish it first: these files are in it.`;
  }
  const cutOff = (how: string): string =>
    `an apply of ${wanted.name} was interrupted, and ${how}. Finish it that way, or plan again with --restart.`;
  if (head.origin !== origin) return cutOff(`was begun at ${head.origin}`);
  // one that was through has changed the files itself
  if (isApplied(head.plan, entries)) return null;
  if (head.hash !== wanted.hash) return cutOff('was begun with another state of it');
  const stray = strayStep(head.plan, wanted.definitions, wanted.base);
  return (
    stray && notOurs(path, `would ${stray.action} ${stray.name} (${stray.task}), which ${wanted.name} does not ask for`)
  );
}

/**
 * Why an apply that was cut off is not gone on with, with the tenant in view: what it says that it has made is
 * something else.
 *
 * @throws TenantError
 */
export async function whyNotMade(
  { client, signal }: Connection,
  { path, head, entries }: KeptJournal,
): Promise<string | null> {
  const { ids } = readApplyJournal(head.plan, entries);
  if (ids.size === 0) return null;
  const there = new Map((await client.list({}, { signal })).map((task) => [own(task, 'id'), task]));
  for (const step of head.plan.steps) {
    const id = step.action === 'create' ? ids.get(step.task) : undefined;
    const task = there.get(id);
    if (step.action === 'create' && task && !mayBeMadeBy(step, task))
      return notOurs(path, `says that ${step.name} was created as ${id}, but that task is another`);
  }
  return null;
}

function notOurs(path: string, what: string): string {
  return (
    `${path} ${what}. It was changed, or comes from somebody else, so nothing of it is sent. Delete it, ` +
    'or plan again with --restart.'
  );
}

/** What is left of an apply, as a plan; its changes are those of what is left. */
export function leftOf({ head, entries }: KeptJournal): ChangePlan {
  const { states } = readApplyJournal(head.plan, entries);
  const steps = head.plan.steps.filter((_, index) => states[index] !== 'done');
  const tasks = new Set(steps.map(({ task }) => task));
  return { ...head.plan, steps, changes: head.plan.changes.filter(({ task }) => tasks.has(task)) };
}
