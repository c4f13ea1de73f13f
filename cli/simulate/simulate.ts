import { unwrap } from '../../lib/index.ts';
import {
  DEADLINE_SHARE,
  type Never,
  type Nights,
  type Rehearsal,
  missedDeadlines,
  neverRan,
  planOf,
  playPlan,
  rehearseNights,
  standsBy,
} from '../../lib/simulate/index.ts';
import { wholeNumber } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, type ExitCode, FOUND_ERRORS } from '../io/exit.ts';
import { instant } from '../io/moments.ts';
import { jsonText } from '../io/shape.ts';
import { writeResult, writeText } from '../io/write.ts';
import { writeStderr } from '../io/writeStderr.ts';
import { readSide } from '../remote/readSide.ts';
import { assume } from './assume.ts';
import type { SimulateValues } from './options.ts';
import { csvOf, jsonOf, svgOf } from './programs.ts';
import { textOf } from './text.ts';
import type { Told } from './told.ts';

const FORMATS = ['text', 'json', 'csv', 'svg'] as const;
const DAY = 86_400_000;

/** Rehearses the chain of an operand, and prints what came of it. */
export async function simulate(operand: string, values: SimulateValues): Promise<ExitCode> {
  const format = choice('--format', values.format ?? 'text', FORMATS);
  const from = instant('--from', values.from);
  const days = wholeNumber('--days', values.days ?? '1', 1, 3_660);
  const seed = wholeNumber('--seed', values.seed ?? '1', 0, 2 ** 31 - 1);
  const nights = values.nights === undefined ? null : wholeNumber('--nights', values.nights, 1, 100_000);
  const document = await readSide(operand, {});
  const { chain } = document;
  const to = new Date(Date.parse(from) + days * DAY).toISOString();
  const assumptions = await assume(document, { from, to }, values);
  const plan = unwrap(planOf(chain, { from, to }, assumptions));
  const rehearsal = playPlan(plan);
  const told: Told = {
    rehearsal,
    seed,
    nights: nights === null ? null : rehearseNights(plan, { seed, nights }),
    never: neverRan(rehearsal),
  };
  if (rehearsal.stopped !== null)
    writeStderr([
      `taskloom: the rehearsal was stopped at ${rehearsal.runs.length} runs. Tasks that start each other in a cycle ` +
        'come to this.',
    ]);
  if (format === 'text') await writeText(textOf(told), values.output);
  else if (format === 'svg') await writeResult(svgOf(told, `What ${operand} will run`), values.output);
  else await writeResult(format === 'json' ? jsonText(jsonOf(told)) : csvOf(told), values.output);
  const isComplete = rehearsal.stopped === null && told.never.every(isAsItShould);
  return isComplete && lateTasks(rehearsal, told.nights).length === 0 ? DONE : FOUND_ERRORS;
}

/** Off, or there for a failure that did not come. */
function isAsItShould(never: Never, _: number, all: readonly Never[]): boolean {
  return never.code === 'off' || standsBy(never, all);
}

/** The tasks whose deadline is missed: in more than one of five nights, or in the one that there is. */
function lateTasks(rehearsal: Rehearsal, nights: Nights | null): readonly string[] {
  if (!nights) return missedDeadlines(rehearsal).map(({ task }) => task);
  return nights.tasks.filter(({ deadline }) => deadline && deadline.chance < DEADLINE_SHARE).map(({ task }) => task);
}
