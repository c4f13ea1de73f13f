import { type NodeKey, taskId } from '../../../lib/index.ts';
import type { RunTable } from '../../../lib/simulate/index.ts';
import type { TenantRun } from '../../../lib/tenant/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { lengthsOf } from './assumptions/expectation.ts';

/** How a task really ran last, and whether it should have run again by now. */
export interface Past {
  readonly run: TenantRun;
  /** In milliseconds since 1970; for a run that is under way, until now. */
  readonly from: number;
  readonly to: number;
}

/** A task that is late against what is rehearsed. */
export interface Late {
  /** It did not start, or it runs longer than it ever should. */
  readonly kind: 'not-started' | 'too-long';
  /** When it should have started, or ended; in milliseconds since 1970. */
  readonly since: number;
}

/** What the connected tenant tells of the night that is rehearsed. */
export interface Tonight {
  readonly now: number;
  readonly past: ReadonlyMap<NodeKey, Past>;
  readonly late: ReadonlyMap<NodeKey, Late>;
  /** The first run that is still to come. */
  readonly next: number | null;
}

/** So much later than rehearsed is not late: clocks differ, and starting takes a moment. */
const PATIENCE = 2 * 60_000;

/**
 * Compares what ran with what was rehearsed, where now is in its time. A task of which the tenant tells nothing is
 * never late: it may not be there yet.
 */
export function tonightOf(
  night: Rehearsed,
  runs: RunTable,
  byTask: ReadonlyMap<NodeKey, readonly number[]>,
  { lastRuns, now }: { readonly lastRuns: ReadonlyMap<string, TenantRun | null>; readonly now: number },
): Tonight | null {
  if (now < night.from || now >= night.to || lastRuns.size === 0) return null;
  const past = new Map<NodeKey, Past>();
  const late = new Map<NodeKey, Late>();
  for (const node of night.chain.tasks) {
    const task = node.key;
    const last = lastRuns.get(taskId(node) ?? '');
    if (last === undefined) continue;
    const ran = last && pastRun(last, now);
    if (ran && ran.to >= night.from && ran.from < night.to) past.set(task, ran);
    const found = lateness(night, task, ran, byTask.get(task) ?? [], runs, now);
    if (found) late.set(task, found);
  }
  const next = nextRun(runs, now);
  return { now, past, late, next };
}

function lateness(
  night: Rehearsed,
  task: NodeKey,
  ran: Past | null,
  numbers: readonly number[],
  runs: RunTable,
  now: number,
): Late | null {
  if (ran?.run.endedAt === null) {
    const { duration } = night.settings.tasks.get(task) ?? {};
    const longest = ran.from + 1_000 * lengthsOf(duration ?? night.assumptions.duration).high;
    return now > longest ? { kind: 'too-long', since: longest } : null;
  }
  const due = numbers.findLast((number) => runs.starts[number]! + PATIENCE < now);
  if (due === undefined) return null;
  const start = runs.starts[due]!;
  return ran && ran.from >= start - PATIENCE ? null : { kind: 'not-started', since: start };
}

function pastRun(run: TenantRun, now: number): Past | null {
  const from = Date.parse(run.startedAt);
  const to = run.endedAt === null ? now : Date.parse(run.endedAt);
  return Number.isNaN(from) || Number.isNaN(to) ? null : { run, from, to };
}

function nextRun({ length, starts }: RunTable, now: number): number | null {
  for (let number = 0; number < length; number += 1) if (starts[number]! > now) return number;
  return null;
}
