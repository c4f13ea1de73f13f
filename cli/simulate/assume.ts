import { pastRunsOf, readPastRuns } from '../../lib/formats/index.ts';
import type { Chain, ChainDocument } from '../../lib/index.ts';
import { durationMs } from '../../lib/internal.ts';
import {
  type Assumptions,
  LEAST_RUNS,
  type PastRun,
  type Span,
  type TaskAssumption,
  assumptionsFromRuns,
  assumptionsOf,
  withTasks,
} from '../../lib/simulate/index.ts';
import { wholeNumber } from '../io/args.ts';
import { instant } from '../io/moments.ts';
import { printable } from '../io/printable.ts';
import { readText, shownName } from '../io/read.ts';
import { UsageError } from '../io/usageError.ts';
import { writeStderr } from '../io/writeStderr.ts';
import { findInChain } from './findInChain.ts';
import type { SimulateValues } from './options.ts';

const MOST_LANES = 10_000;

/** What the chain document says of how its tasks run, and what the options say: they have the last word. */
export async function assume({ chain, view }: ChainDocument, span: Span, values: SimulateValues): Promise<Assumptions> {
  const { runs, fail = [], duration = [], deadline = [], lanes } = values;
  const measured = runs === undefined ? null : assumptionsFromRuns(await readRuns(runs, chain));
  for (const { task, count } of measured?.tooFew ?? [])
    writeStderr([
      `taskloom: ${printable(task)} has ${count} past runs that succeeded, too few to measure how long it runs; ` +
        `that takes ${LEAST_RUNS}.`,
    ]);
  const said = [
    ...fail.map((text): TaskAssumption => ({
      task: findInChain(chain, text).key,
      failure: { source: 'entered', share: 1 },
    })),
    ...duration.map((text): TaskAssumption => {
      const [task, value] = assigned('--duration', chain, text);
      const ms = durationMs(value);
      if (ms === null) throw usage(`--duration takes a duration such as PT10M, not ${JSON.stringify(value)}`);
      const seconds = ms / 1000;
      return { task, duration: { source: 'entered', low: seconds, usual: seconds, high: seconds } };
    }),
    ...deadline.map((text): TaskAssumption => {
      const [task, value] = assigned('--deadline', chain, text);
      return { task, deadline: instant('--deadline', value) };
    }),
  ];
  // without a zone of its own a document means that of whoever reads it, which on a server is nobody's
  const assumptions = withTasks(assumptionsOf(view.rehearsal, span, 'UTC'), measured?.tasks ?? []);
  return {
    ...assumptions,
    // an option has the last word, on what was measured as well
    tasks: [...assumptions.tasks, ...said],
    lanes: lanes === undefined ? assumptions.lanes : wholeNumber('--lanes', lanes, 1, MOST_LANES),
  };
}

/** A name may have an equals sign in it: the last one counts. */
function assigned(option: string, chain: Chain, text: string): [task: string, value: string] {
  const at = text.lastIndexOf('=');
  if (at < 0) throw usage(`${option} takes TASK=VALUE, not ${JSON.stringify(text)}`);
  return [findInChain(chain, text.slice(0, at)).key, text.slice(at + 1)];
}

function usage(fault: string): UsageError {
  return new UsageError([`taskloom: ${fault}. See "taskloom help simulate".`]);
}

/**
 * Past runs of the tasks of a chain from a file: JSON as a tenant answers it, or CSV. Runs of other tasks are left out.
 *
 * @throws {UsageError} When the file cannot be read.
 */
async function readRuns(file: string, chain: Chain): Promise<PastRun[]> {
  const read = readPastRuns(await readText(file));
  if (read.ok) return pastRunsOf(chain, read.value);
  throw new UsageError(
    read.refusal.faults.map(({ line, column, message }) => `${shownName(file)}:${line}:${column}: ${message}`),
  );
}
