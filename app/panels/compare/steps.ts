import { statesOf } from '../../designer/state/comparison.ts';
import type { Session } from '../../designer/state/session.ts';

/** A state of the history that can be compared with. */
export interface HistoryStep {
  /** Its place among all states. */
  readonly at: number;
  /** The edit that led to it; `null` for the state that was opened. */
  readonly label: string | null;
}

/** The states of a history, without those that only moved something on the canvas. */
export function stepsOf(session: Session): readonly HistoryStep[] {
  const { past, future } = session.history;
  const states = statesOf(session);
  const labels = [null, ...past.map(({ label }) => label), ...future.map(({ label }) => label).toReversed()];
  return states.flatMap(({ chain }, at) =>
    at > 0 && states[at - 1]!.chain === chain ? [] : [{ at, label: labels[at]! }],
  );
}
