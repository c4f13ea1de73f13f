import { graphOf } from '../../model/graph.ts';
import { NO_NAMES } from '../../model/knownNames.ts';
import { shortDuration } from '../../schedule/words/durationWords.ts';
import type { Both, TaskComparison } from '../../simulate/compare.ts';
import { GUESSED_DURATION } from '../../simulate/types.ts';
import { nodeName } from '../graph/card.ts';
import type { ReviewedRehearsal } from './reviewRehearsal.ts';
import type { ReviewInput } from './types.ts';

/** So many tasks are listed at most. */
const MOST = 50;

/** A line of the section "What will run": a text each. */
export interface RehearsalRow {
  readonly what: string;
  readonly now: string;
  /** `''` for a chain that is reviewed by itself. */
  readonly was: string;
}

/** The section "What will run". */
export interface RehearsalRows {
  /** What was rehearsed, and what that takes for granted. */
  readonly about: string;
  /** Figures of all tasks, then the tasks that do something else: first those that no longer run. */
  readonly rows: readonly RehearsalRow[];
  /** What else there is to say; `''` for nothing. */
  readonly more: string;
}

/** `null` where no rehearsal is wanted. */
export function rehearsalRows({ document, base, rehearsal, names = NO_NAMES }: ReviewInput): RehearsalRows | null {
  if (!rehearsal) return null;
  const { compared, isCompared } = rehearsal;
  const figure = (what: string, { before: was, after: now }: Both<string | number>): RehearsalRow => ({
    what,
    now: String(now),
    was: isCompared ? String(was) : '',
  });
  const graphs = [document, ...(base ? [base.document] : [])].map(({ chain }) => graphOf(chain));
  const nameOf = (key: string): string =>
    nodeName(graphs.find(({ byKey }) => byKey.has(key)) ?? graphs[0]!, key, names);
  const clock = clockOf(rehearsal.from);
  const ran = (runs: number, finish: number | null): string => {
    if (runs === 0) return 'does not run';
    return runs === 1 ? `1 run, ends ${clock(finish)}` : `${runs} runs, the last ends ${clock(finish)}`;
  };
  const tasks = compared.tasks
    .map((task) => ({ task, change: changeOf(task) }))
    .toSorted((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change));
  const left = tasks.length - MOST;
  return {
    about: aboutWords(rehearsal),
    rows: [
      figure('Runs', compared.runs),
      figure('Tasks that run', rehearsal.ran),
      figure('All has ended', { before: clock(compared.finish.before), after: clock(compared.finish.after) }),
      figure('Most runs at a time', compared.mostRunning),
      ...tasks.slice(0, MOST).map(({ task, change }) => ({
        what: nameOf(task.task),
        now: task.runs.after === 0 ? change : `${change}: ${ran(task.runs.after, task.finish.after)}`,
        was: ran(task.runs.before, task.finish.before),
      })),
    ],
    more:
      left > 0
        ? `${left} more ${left === 1 ? 'task is' : 'tasks are'} different.`
        : isCompared && tasks.length === 0
          ? 'Every task runs as before.'
          : '',
  };
}

/** What is different with a task, the worst first. */
const CHANGES = [
  'no longer runs',
  'runs less often',
  'finishes later',
  'newly runs',
  'runs more often',
  'finishes earlier',
] as const;

function changeOf({ runs, finish }: TaskComparison): (typeof CHANGES)[number] {
  if (runs.after === 0) return 'no longer runs';
  if (runs.before === 0) return 'newly runs';
  if (runs.after !== runs.before) return runs.after < runs.before ? 'runs less often' : 'runs more often';
  return finish.after! > finish.before! ? 'finishes later' : 'finishes earlier';
}

function aboutWords(rehearsal: ReviewedRehearsal): string {
  const { from, to, isStopped } = rehearsal;
  const said = `Rehearsed from ${timeWords(from)} to ${timeWords(to)} UTC, ${assumedWords(rehearsal)}.`;
  return isStopped ? `${said} It was stopped: tasks start each other without end.` : said;
}

/** What the document says of its tasks counts, and a guess for all others. */
function assumedWords({ assumptions: { tasks } }: ReviewedRehearsal): string {
  const guess = shortDuration(GUESSED_DURATION.usual);
  const known = tasks.filter(({ duration }) => duration).length;
  const isFailing = tasks.some(({ failure }) => failure && failure.share > 0.5);
  const durations =
    known === 0
      ? `if each task takes ${guess}`
      : `with ${known} durations of the document, and ${guess} for all others`;
  return isFailing ? `${durations}; a task fails if more than half of its runs do` : `${durations} and none fails`;
}

/** Times of day; with their date where that is another than the first. */
function clockOf(from: number): (at: number | null) => string {
  const [first] = timeWords(from).split(' ');
  return (at) => (at === null ? 'nothing runs' : timeWords(at).replace(`${first} `, ''));
}

/** In UTC. */
function timeWords(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
