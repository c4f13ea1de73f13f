import { type TaskChange, changeWords } from '../../lib/diff/index.ts';
import type { ChangePlan, Drift } from '../../lib/tenant/index.ts';
import { printable } from '../io/printable.ts';
import type { KeptJournal } from './journalFile.ts';
import { leftOf } from './waiting.ts';

const SIGNS = { create: '+', update: '~', delete: '-', keep: '=' } as const;

const STEP_SIGNS = { create: '+', update: '~', wire: '~', enable: '~', delete: '-' } as const;

/** A plan for people: what becomes of which task, what comes of that, and what others changed. */
export function planText(plan: ChangePlan, origin: string): string {
  const changed = plan.changes.filter(({ action }) => action !== 'keep');
  const lines = [
    ...changed.flatMap(({ action, name, task, changes, waitedForBy }) => [
      `${SIGNS[action]} ${action}  ${name} (${task})`,
      ...(waitedForBy.length > 0 ? [`    still waited for by ${waitedForBy.join(', ')}`] : []),
      ...changes.map((change) => `    ${wordsOf(change)}`),
    ]),
    ...plan.consequences.map(({ severity, message }) => `${severity}: ${message}`),
    ...plan.drift.flatMap(driftLines),
    `${origin}: ${countOf(plan, 'create')} to create, ${countOf(plan, 'update')} to update, ` +
      `${countOf(plan, 'delete')} to delete, ${countOf(plan, 'keep')} left alone; ${counted(plan.steps.length)}.`,
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** What an apply that was cut off has left to do: the requests in their order. */
export function leftText(found: KeptJournal, name: string): string {
  const { head, path } = found;
  const { steps } = leftOf(found);
  const lines = [
    `An apply of ${name} at ${head.origin} was interrupted after ${head.plan.steps.length - steps.length} of ` +
      `${counted(head.plan.steps.length)}: ${path} says so. What is left of it:`,
    ...steps.map(({ action, name: task, task: id }) => `${STEP_SIGNS[action]} ${action}  ${task} (${id})`),
    'Run "taskloom apply" again to finish it, or with --restart to plan again.',
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** What an apply has done. */
export function doneText(plan: ChangePlan): string {
  return (
    `${countOf(plan, 'create')} created, ${countOf(plan, 'update')} updated, ${countOf(plan, 'delete')} ` +
    `deleted, ${countOf(plan, 'keep')} left alone.`
  );
}

function counted(requests: number): string {
  return requests === 1 ? '1 request' : `${requests} requests`;
}

function countOf({ changes }: ChangePlan, action: keyof typeof SIGNS): number {
  return changes.filter((change) => change.action === action).length;
}

/** A change in words, with what was so until now. */
function wordsOf(change: TaskChange): string {
  const { now, was } = changeWords(change);
  return was === null ? now : `${now} (now: ${was})`;
}

/** What others did to a task since the pull, and what is wanted of it. */
function driftLines({ name, task, lastChange, base, actual, desired, theirChanges, ourChanges }: Drift): string[] {
  const head = `drift: ${name} (${task}) `;
  const who = lastChange ? ` by ${lastChange.by} at ${lastChange.at}` : '';
  if (!actual) return [`${head}was deleted in the tenant${who || ' since the pull'}.`];
  if (!base)
    return [`${head}was changed in the tenant${who || ' since the file was pulled'}; what it was then is not known.`];
  const lines = (side: string, changes: readonly TaskChange[]): string[] =>
    changes.map((change) => {
      const { now, was } = changeWords(change);
      return `    ${side} it ${now}${was === null ? '' : ` (when pulled: ${was})`}`;
    });
  return [
    `${head}was changed in the tenant${who || ' since the pull'}${desired ? '' : ', and is to be deleted'}.`,
    ...lines('in the tenant', theirChanges),
    ...lines('in the file', ourChanges),
  ];
}
