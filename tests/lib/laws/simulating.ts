import { decompile, unwrap } from '../../../lib/index.ts';
import { outcomeOf } from '../../../lib/run/index.ts';
import { RunColumns, type RehearsedRun } from '../../../lib/simulate/columns.ts';
import { Engine } from '../../../lib/simulate/engine.ts';
import { planOf } from '../../../lib/simulate/plan.ts';
import { USUAL_ASSUMPTIONS } from '../../../lib/simulate/types.ts';
import { RUNNABLE_FROM, RUNNABLE_TO, type Runnable, runnables } from '../../support/arbitrary/runnable.ts';
import { runInTenant } from '../../support/clockedTenant.ts';
import { type Law, law } from '../../support/law.ts';
import { sameJson } from '../../support/same.ts';

/** Fewer than the tenant takes at a time. */
const MOST = 400;

const iso = (at: number): string => new Date(at).toISOString();

/** A run by task, start, end, status and what started it. */
type Told = readonly [task: string, start: string, end: string, status: string, cause: string];

function toldByTenant(runnable: Runnable): Told[] {
  const runs = runInTenant(runnable, RUNNABLE_FROM, RUNNABLE_TO, MOST);
  const numbers = new Map(runs.map(({ id }, number) => [id, number]));
  return runs.map(({ taskId, startedAt, endsAt, outcome, triggeredBy, consumed }) => {
    const by = [...new Set(consumed.map(({ runId }) => numbers.get(runId)))];
    return [taskId, startedAt, iso(endsAt), outcome, by.length > 0 ? by.join(' ') : triggeredBy];
  });
}

function rehearsed({ definitions, manual, seed, failPercent }: Runnable): RehearsedRun[] {
  const chain = decompile(definitions);
  const plan = unwrap(
    planOf(
      chain,
      { from: iso(RUNNABLE_FROM), to: iso(RUNNABLE_TO) },
      {
        ...USUAL_ASSUMPTIONS,
        longestRun: null,
        longestQueue: null,
        manual: manual.map(({ task, at }) => ({ task, times: [iso(at)] })),
      },
    ),
  );
  const outcome = (task: number, run: number) =>
    outcomeOf(definitions[task]!, run, { seed, failPercent, runSeconds: 2 });
  const runs = new RunColumns(plan.network);
  new Engine({
    ...plan,
    starts: plan.streams(),
    draw: {
      duration: (task, run) => outcome(task, run).seconds * 1000,
      fails: (task, run) => outcome(task, run).status === 'FAILED',
    },
    mostRuns: MOST,
    sink: runs,
  }).play();
  return [...runs];
}

const told = ({ task, start, end, status, cause }: RehearsedRun): Told => [
  task,
  iso(start),
  iso(end),
  status,
  cause.kind === 'runs' ? cause.runs.join(' ') : cause.kind,
];

export const SIMULATING: readonly Law[] = [
  law('simulate.agreement', 2601, 'has the runs that the local tenant has, one by one', [runnables], (runnable) =>
    sameJson(rehearsed(runnable).map(told), toldByTenant(runnable), 'runs'),
  ),
];
