import { CAUSE } from './causes.ts';
import type { Rehearsal } from './rehearse.ts';

/** An event that never came to a task. */
export interface Leg {
  readonly code:
    /** Its task is external, and nobody said when that runs. */
    | 'external'
    | 'upstream-off'
    | 'upstream-never'
    /** Its task ran, and had not ended when the span did. */
    | 'still-running'
    /** Its task ran, and never ended with the status that it asks for. */
    | 'status'
    /** Its task ran, and a correlation besides upstream and status does not hold. */
    | 'correlation'
    /** It is an update of datasets, and none is given. */
    | 'no-dataset'
    /** It is neither the end of a run nor an update of datasets. */
    | 'unknown-event';
  /** Its index among the events of the task. */
  readonly event: number;
  /** The upstream; `null` where it has none. */
  readonly source: number | null;
  /** The task at which this starts; `null` where it is that of the upstream. */
  readonly root: number | null;
}

/** The events that never came to a task, in their order. */
export function legsOf(rehearsal: Rehearsal, task: number): Leg[] {
  return rehearsal.plan.network.waiters[task]!.events.flatMap((_, event) => legOf(rehearsal, task, event) ?? []);
}

/** `null` for an event that came. */
function legOf({ plan, left }: Rehearsal, task: number, event: number): Leg | null {
  const { network, given } = plan;
  const source = network.sources[task]![event]!;
  if (source < 0) {
    const { isDataset } = network.waiters[task]!.events[event]!;
    if (isDataset && given.some((each) => each.task === task && each.cause === CAUSE.dataset)) return null;
    return { code: isDataset ? 'no-dataset' : 'unknown-event', event, source: null, root: task };
  }
  const [succeeded, failed] = [left.ended[2 * source]!, left.ended[2 * source + 1]!];
  if (left.begun[source] === 0) {
    if (source >= network.taskCount) return { code: 'external', event, source, root: source };
    return network.isOn[source] === 0
      ? { code: 'upstream-off', event, source, root: source }
      : { code: 'upstream-never', event, source, root: null };
  }
  if (succeeded + failed === 0) return { code: 'still-running', event, source, root: source };
  const takes = [0, 1].map((status) =>
    network.targets[2 * source + status]!.some((target) => target.task === task && target.events.includes(event)),
  );
  if ((takes[0] && succeeded > 0) || (takes[1] && failed > 0)) return null;
  const { others } = network.waiters[task]!.events[event]!;
  return others.length > 0 && !takes.includes(true)
    ? { code: 'correlation', event, source, root: task }
    : { code: 'status', event, source, root: source };
}
