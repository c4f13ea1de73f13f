import {
  type DailyTime,
  type Never,
  type Nights,
  criticalPath,
  missedDeadlines,
  neverWords,
  standsBy,
} from '../../lib/simulate/index.ts';
import { printable } from '../io/printable.ts';
import { tableText } from '../io/shape.ts';
import { namesOf } from './programs.ts';
import type { Told } from './told.ts';

/** So many runs are listed for people; CSV and JSON have all of them. */
const MOST_LISTED = 200;

const short = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What the command prints for people. */
export function textOf(told: Told): string {
  const { rehearsal, nights } = told;
  const { plan } = rehearsal;
  return [
    `From ${short(plan.from)} to ${short(plan.to)}, with usual durations:\n`,
    runsText(told),
    neverText(told),
    lateText(told),
    criticalText(told),
    nights ? nightsText(told, nights) : finishText(told),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function runsText(told: Told): string {
  const { runs } = told.rehearsal;
  const nameOf = namesOf(told);
  if (runs.length === 0) return 'Nothing runs.\n';
  const listed = Array.from({ length: Math.min(runs.length, MOST_LISTED) }, (_, number) => {
    const { task, start, end, status, cause } = runs.at(number);
    const by = cause.kind === 'runs' ? cause.runs.map((each) => nameOf(runs.at(each).task)).join(', ') : cause.kind;
    return [short(start), short(end), status, printable(nameOf(task)), printable(by)];
  });
  const more = runs.length - listed.length;
  const rest = more > 0 ? `and ${more} more runs; --format csv lists all of them\n` : '';
  return tableText([['START', 'END', 'STATUS', 'TASK', 'STARTED BY'], ...listed]) + rest;
}

function neverText(told: Told): string {
  const { never } = told;
  if (never.length === 0) return '';
  const nameOf = namesOf(told);
  const listed = (title: string, some: readonly Never[]): string[] =>
    some.length === 0 ? [] : [title, ...some.map((each) => `  ${printable(neverWords(each, never, nameOf))}`), ''];
  return [
    ...listed(
      'Never runs:',
      never.filter((each) => !standsBy(each, never)),
    ),
    ...listed(
      'Runs only after a failure:',
      never.filter((each) => standsBy(each, never)),
    ),
  ].join('\n');
}

function lateText(told: Told): string {
  const missed = missedDeadlines(told.rehearsal);
  if (missed.length === 0) return '';
  const nameOf = namesOf(told);
  const { runs } = told.rehearsal;
  return [
    'Misses its deadline:',
    ...missed.slice(0, MOST_LISTED).map(({ task, run, due }) => {
      const words = run === null ? 'does not run' : `ends at ${short(runs.at(run).end)}, due ${short(due!)}`;
      return `  ${printable(nameOf(task))} ${words}`;
    }),
    '',
  ].join('\n');
}

function criticalText(told: Told): string {
  const { runs } = told.rehearsal;
  const path = criticalPath(runs).map((number) => printable(namesOf(told)(runs.at(number).task)));
  return path.length === 0 ? '' : `Critical path: ${path.join(', then ')}\n`;
}

function finishText({ rehearsal }: Told): string {
  return rehearsal.finish === null ? '' : `All has ended at ${short(rehearsal.finish)}.\n`;
}

function nightsText(told: Told, { nights, finish, tasks }: Nights): string {
  if (!finish) return '';
  const nameOf = namesOf(told);
  const rows = tasks
    .filter((task) => task.finish !== null)
    .map(({ task, finish: own, criticalShare, deadline }) => [
      printable(nameOf(task)),
      ...[own!.p50, own!.p80, own!.p95].map(short),
      percent(criticalShare),
      deadline ? `${percent(deadline.chance)} by ${byWords(deadline.by)}` : '',
    ]);
  return (
    `In ${nights} nights, with durations and failures by chance (seed ${told.seed}), all has ended at\n` +
    `${short(finish.p50)} (P50), ${short(finish.p80)} (P80), ${short(finish.p95)} (P95):\n\n` +
    tableText([['TASK', 'P50', 'P80', 'P95', 'CRITICAL', 'DEADLINE'], ...rows])
  );
}

function byWords(by: string | DailyTime): string {
  return typeof by === 'string' ? short(Date.parse(by)) : `${by.time} (${printable(by.zone)})`;
}
