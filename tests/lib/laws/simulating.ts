import { decompile, unwrap } from '../../../lib/index.ts';
import { outcomeOf } from '../../../lib/run/index.ts';
import { RunColumns } from '../../../lib/simulate/columns.ts';
import { Engine } from '../../../lib/simulate/engine.ts';
import { lanesOf } from '../../../lib/simulate/lanes.ts';
import { momentsOf } from '../../../lib/simulate/moments.ts';
import { neverRan } from '../../../lib/simulate/never.ts';
import type { NeverCode } from '../../../lib/simulate/neverTypes.ts';
import { neverWords } from '../../../lib/simulate/neverWords.ts';
import { rehearseNights } from '../../../lib/simulate/nights.ts';
import { outcomeMatrix } from '../../../lib/simulate/outcomes.ts';
import { type Plan, planOf } from '../../../lib/simulate/plan.ts';
import { playPlan, rehearse } from '../../../lib/simulate/rehearse.ts';
import type { RehearsedRun } from '../../../lib/simulate/runTable.ts';
import { USUAL_ASSUMPTIONS } from '../../../lib/simulate/types.ts';
import { RUNNABLE_FROM, RUNNABLE_TO, type Runnable, runnables } from '../../support/arbitrary/runnable.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { runInTenant } from '../../support/clockedTenant.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { assert, sameJson } from '../../support/same.ts';

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

function planFor({ definitions, manual }: Pick<Runnable, 'definitions' | 'manual'>): Plan {
  const span = { from: iso(RUNNABLE_FROM), to: iso(RUNNABLE_TO) };
  const times = manual.map(({ task, at }) => ({ task, times: [iso(at)] }));
  const unlimited = { ...USUAL_ASSUMPTIONS, longestRun: null, longestQueue: null, manual: times };
  return unwrap(planOf(decompile(definitions), span, unlimited));
}

function rehearsed({ definitions, manual, seed, failPercent }: Runnable): RehearsedRun[] {
  const plan = planFor({ definitions, manual });
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

/** Three nights in figures, and the runs of the last. */
function nightsOf(runnable: Runnable): unknown {
  const plan = planFor(runnable);
  const options = { seed: runnable.seed, nights: 3, mostRuns: MOST };
  const { runs } = playPlan(plan, { chance: { seed: runnable.seed, night: 2 }, mostRuns: MOST });
  return [rehearseNights(plan, options), [...runs]];
}

const HOUR = 3_600_000;

/** The causes that start at the task itself. */
const ROOTS: readonly NeverCode[] = [
  'off',
  'manual',
  'no-start',
  'window',
  'cycle',
  'stopped',
  'correlation',
  'no-dataset',
  'unknown-event',
];

/** A task that is connected with no other. */
const ALONE = 'alone';

/** The runs of all other tasks. Of a rehearsal that was stopped nothing is known: another one may come further. */
function runsBeside(runnable: Runnable): string[] | null {
  const { runs, stopped } = playPlan(planFor(runnable), { chance: { seed: 3, night: 1 }, mostRuns: MOST });
  if (stopped !== null) return null;
  return Array.from(runs, ({ task, start, end, status }) => [task, iso(start), iso(end), status].join(' '))
    .filter((line) => !line.startsWith(ALONE))
    .toSorted();
}

/** What a task does at a moment, by a look at all runs. */
function lookedUp(runs: readonly RehearsedRun[], task: string, at: number): string {
  const own = runs.filter((run) => run.task === task && run.queued <= at);
  if (own.some(({ start, end }) => start <= at && at < end)) return 'running';
  if (own.some(({ start, end }) => at < start && at < end)) return 'queued';
  const last = own.toSorted((a, b) => a.end - b.end || a.number - b.number).at(-1);
  return last ? last.status.toLowerCase() : 'idle';
}

export const SIMULATING: readonly Law[] = [
  law('simulate.agreement', 2601, 'has the runs that the local tenant has, one by one', [runnables], (runnable) =>
    sameJson(rehearsed(runnable).map(told), toldByTenant(runnable), 'runs'),
  ),
  law('simulate.seed', 2602, 'gives the same bytes for the same seed', [runnables], (runnable) =>
    sameJson(nightsOf(runnable), nightsOf(structuredClone(runnable)), 'nights'),
  ),
  law(
    'simulate.apart',
    2603,
    'lets chance say the same of a run, whatever else is in the chain',
    [runnables],
    (runnable) => {
      const { definitions } = runnable;
      const alone = { ...definitions[0]!, id: ALONE, events: [], start: { schedule: { cron: '0 * * * *' } } };
      const [without, beside] = [
        runsBeside(runnable),
        runsBeside({ ...runnable, definitions: [alone, ...definitions] }),
      ];
      if (without && beside) sameJson(beside, without, 'runs');
    },
  ),
  law(
    'simulate.why',
    2604,
    'says of each task that never ran one cause, and where it starts',
    [runnables],
    (runnable) => {
      const rehearsal = playPlan(planFor(runnable), { mostRuns: MOST });
      const never = neverRan(rehearsal);
      const ran = new Set(Array.from(rehearsal.runs, ({ task }) => task));
      const idle = runnable.definitions.map(({ id }) => String(id)).filter((id) => !ran.has(id));
      sameJson(
        never.map(({ task }) => task),
        idle,
        'tasks',
      );
      const byTask = new Map(never.map((each) => [each.task, each]));
      for (const each of never) {
        const root = byTask.get(each.root);
        assert(
          root === undefined || ROOTS.includes(root.data.why ?? root.code),
          `${each.task} does not start at ${each.root}`,
        );
        assert(neverWords(each, never, (task) => task).length > 10, `no words on ${each.task}`);
        // no window, and no queue: its events came, so it had to run
        assert(each.code !== 'queued' && (each.code !== 'window' || each.data.seconds !== undefined), each.code);
      }
    },
  ),
  law(
    'simulate.lanes',
    2605,
    'never has more runs at a time than lanes, nor a lane free while one waits',
    [runnables],
    (runnable) => {
      const lanes = 1 + (runnable.seed % 3);
      const rehearsal = playPlan({ ...planFor(runnable), lanes, longestQueue: HOUR }, { mostRuns: MOST });
      if (rehearsal.stopped !== null) return;
      for (const { at, running, waiting } of lanesOf(rehearsal)) {
        assert(running <= lanes, `${running} runs at ${iso(at)}`);
        assert(waiting === 0 || running === lanes || at >= rehearsal.plan.to, `${waiting} wait at ${iso(at)}`);
      }
      for (const { number, queued, start, end, status } of rehearsal.runs) {
        const before = number === 0 ? queued : rehearsal.runs.queued[number - 1]!;
        assert(before <= queued && queued <= start && start - queued <= HOUR, `run ${number} is out of order`);
        assert(end > start || (status === 'FAILED' && start - queued === HOUR), `run ${number} takes no time`);
      }
    },
  ),
  law(
    'simulate.total',
    2606,
    'rehearses any chain, however malformed: each task ran or has a cause',
    [taskText],
    (text) => {
      const { chain } = openText(text);
      const rehearsal = unwrap(rehearse(chain, { from: '2026-03-01', to: '2026-03-03', mostRuns: MOST }));
      const ran = new Set(Array.from(rehearsal.runs, ({ task }) => task));
      const never = neverRan(rehearsal).map(({ task }) => task);
      sameJson(
        chain.tasks.map(({ key }) => key).filter((key) => !ran.has(key)),
        never,
        'tasks that never ran',
      );
      assert(
        outcomeMatrix(rehearsal.plan, { mostRuns: MOST }).length + never.length === chain.tasks.length,
        'outcomes',
      );
    },
  ),
  law(
    'simulate.failures',
    2642,
    'says the same of each failure whether it plays the part that it may touch or all of the chain',
    [runnables],
    (runnable) => {
      const plan = planFor(runnable);
      // with lanes all tasks may make each other wait, so all of them are played, and with so many none does
      const ample = { ...plan, lanes: 1_000_000 };
      // a part goes further before it is stopped
      const failures = plan.network.keys.map((_, task) => plan.assumed.failures.with(task, 1));
      const stops = [plan.assumed.failures, ...failures].some(
        (each) =>
          playPlan({ ...plan, assumed: { ...plan.assumed, failures: each } }, { mostRuns: MOST }).stopped !== null,
      );
      if (stops) return;
      sameJson(outcomeMatrix(plan, { mostRuns: MOST }), outcomeMatrix(ample, { mostRuns: MOST }), 'failures');
    },
  ),
  law('simulate.moments', 2641, 'knows what each task does at any moment', [runnables], (runnable) => {
    const lanes = 1 + (runnable.seed % 3);
    const { runs, plan } = playPlan({ ...planFor(runnable), lanes, longestQueue: HOUR }, { mostRuns: 60 });
    const moments = momentsOf(runs);
    const all = [...runs];
    for (const at of [...moments.changes.times, RUNNABLE_FROM + HOUR, RUNNABLE_TO])
      for (const task of plan.network.keys)
        assert(moments.of(task, at).state === lookedUp(all, task, at), `${task} at ${iso(at)}`);
  }),
];
