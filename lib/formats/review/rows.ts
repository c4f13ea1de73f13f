import { startWords } from '../../diff/index.ts';
import { readingOrder } from '../../layout/readingOrder.ts';
import type { TaskId, TaskNode } from '../../model/chain.ts';
import { readField } from '../../model/fields.ts';
import { graphOf } from '../../model/graph.ts';
import { NO_NAMES } from '../../model/knownNames.ts';
import { statusKind } from '../../model/status.ts';
import { isEnabled, taskId, taskName, taskSchedule } from '../../model/task.ts';
import { cardOf } from '../graph/card.ts';
import type { ReviewInput } from './types.ts';

/** A task as a reviewer reads it. */
export interface TaskRow {
  readonly task: TaskNode;
  readonly name: string;
  readonly starts: string;
  readonly reloads: string;
  readonly space: string;
  /** What runs after it. */
  readonly next: string;
}

/** So many next runs are shown of each schedule. */
const RUNS = 3;

const THEN = {
  SUCCEEDED: 'if it succeeds',
  FAILED: 'if it fails',
  ANY: 'however it ends',
  OTHER: 'at another end',
} as const;

/** The tasks of a proposal in the order in which they run. */
export function taskRows({ document: { chain }, names = NO_NAMES }: ReviewInput): TaskRow[] {
  const graph = graphOf(chain);
  const nameOf = (id: TaskId): string | null => {
    const found = graph.byId.get(id);
    return found ? taskName(found) : null;
  };
  return readingOrder(chain).flatMap(({ key }): TaskRow[] => {
    const task = graph.byKey.get(key);
    if (!task) return [];
    const space = readField(task.definition, 'spaceId');
    const next = (graph.outgoing.get(taskId(task) ?? '') ?? []).map(
      ({ target, status }) => `${taskName(graph.byKey.get(target)!)} ${THEN[statusKind(status)]}`,
    );
    const starts = startWords(task, nameOf, names).replace(/^runs /, '');
    return [
      {
        task,
        name: taskName(task),
        starts: isEnabled(task) ? starts : `switched off; ${starts}`,
        reloads: cardOf(task, names).resource,
        space: typeof space === 'string' && space !== '' ? (names.spaces.get(space) ?? space) : '',
        next: next.join(', '),
      },
    ];
  });
}

/** A scheduled task, and when it runs next: a text each. */
export interface RunRow {
  readonly name: string;
  readonly zone: string;
  readonly runs: readonly string[];
  /** What there is to say of them; `''` for nothing. */
  readonly note: string;
}

/** When the scheduled tasks of a proposal run next. */
export function runRows(input: ReviewInput): RunRow[] {
  const { now, nextRuns } = input;
  return taskRows(input).flatMap(({ task, name }): RunRow[] => {
    const schedule = taskSchedule(task.definition);
    if (schedule === undefined) return [];
    const found = nextRuns(schedule, { now, count: RUNS });
    if (!found.ok) return [{ name, zone: '', runs: [], note: found.refusal.message }];
    const { zone, runs, note } = found.value;
    return [{ name, zone, runs: runs.map((run) => momentIn(zone, run)), note: note ?? '' }];
  });
}

/** `Sat 28 Nov 2026, 02:00`. */
function momentIn(zone: string, run: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(run);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}
