import { type Chain, type Edge, type TaskNode, edgesInto } from '../model/chain.ts';
import { isDatasetUpdated } from '../model/correlation.ts';
import { readField } from '../model/fields.ts';
import { statusKind } from '../model/status.ts';

/** CL135 of qlik.dev: so many tasks may reload one resource. */
export const MOST_TASKS = 10;

export type LetterCase = 'upper' | 'lower' | 'mixed';

/** The resource that a task reloads; `null` where it names none. */
export function resourceOf(task: TaskNode): string | null {
  const id = readField(task.definition, 'appId');
  return typeof id === 'string' && id !== '' ? id : null;
}

export function startsOnDataset(task: TaskNode): boolean {
  return task.incoming.some((item) => item.kind === 'kept' && isDatasetUpdated(item.entry));
}

/** The letter case of a status that runs end with; `null` for any other word, and for none. */
export function caseOf({ status }: Edge): LetterCase | null {
  if (status === null || statusKind(status) === 'OTHER') return null;
  if (status === status.toUpperCase()) return 'upper';
  return status === status.toLowerCase() ? 'lower' : 'mixed';
}

/** What the tasks of a chain share: each side worked out when it is first looked at. */
export class Shared {
  readonly #chain: Chain;
  #numbers: ReadonlyMap<TaskNode, number> | undefined;
  #second: ReadonlyMap<TaskNode, TaskNode> | undefined;
  #usual: LetterCase | undefined;

  constructor(chain: Chain) {
    this.#chain = chain;
  }

  /** Which one it is of the tasks that reload its resource, counted in file order, where that is one too many; else 0. */
  numberOf(task: TaskNode): number {
    return (this.#numbers ??= numbersOf(this.#chain)).get(task) ?? 0;
  }

  /** The first task that a dataset update of the same resource starts, where this is not it. */
  datasetTaskBefore(task: TaskNode): TaskNode | undefined {
    return (this.#second ??= secondsOf(this.#chain)).get(task);
  }

  /** The letter case that most statuses of the chain are written in. */
  get usualCase(): LetterCase {
    return (this.#usual ??= usualOf(this.#chain));
  }
}

const known = new WeakMap<Chain, Shared>();

/** What the tasks of a chain share, kept with the chain. */
export function sharedOf(chain: Chain): Shared {
  let shared = known.get(chain);
  if (!shared) known.set(chain, (shared = new Shared(chain)));
  return shared;
}

function numbersOf(chain: Chain): Map<TaskNode, number> {
  const counts = new Map<string, number>();
  const numbers = new Map<TaskNode, number>();
  for (const task of chain.tasks) {
    const resource = resourceOf(task);
    if (resource === null) continue;
    const count = (counts.get(resource) ?? 0) + 1;
    counts.set(resource, count);
    // only those are asked for that are too many
    if (count > MOST_TASKS) numbers.set(task, count);
  }
  return numbers;
}

function secondsOf(chain: Chain): Map<TaskNode, TaskNode> {
  const first = new Map<string, TaskNode>();
  const seconds = new Map<TaskNode, TaskNode>();
  for (const task of chain.tasks) {
    if (!startsOnDataset(task)) continue;
    const resource = resourceOf(task);
    const before = resource === null ? undefined : first.get(resource);
    if (before) seconds.set(task, before);
    else if (resource !== null) first.set(resource, task);
  }
  return seconds;
}

function usualOf(chain: Chain): LetterCase {
  const counts = { upper: 0, lower: 0, mixed: 0 };
  for (const task of chain.tasks) {
    for (const edge of edgesInto(task)) {
      const found = caseOf(edge);
      if (found) counts[found] += 1;
    }
  }
  return (['upper', 'lower', 'mixed'] as const).toSorted((a, b) => counts[b] - counts[a])[0]!;
}
