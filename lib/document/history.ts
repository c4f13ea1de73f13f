/** One step back: the state before an edit, and what the edit is called. */
export interface Step<S> {
  readonly state: S;
  readonly label: string;
}

/** A state with all that was before it and all that was undone. Immutable. */
export interface History<S> {
  readonly present: S;
  readonly past: readonly Step<S>[];
  readonly future: readonly Step<S>[];
  /** Edits with the same non-null name in a row are one step: a burst of typing in one field. */
  readonly burst: string | null;
}

/**
 * A history with one state and no steps.
 *
 * @example startHistory(unwrap(open(text)))
 */
export function startHistory<S>(state: S): History<S> {
  return { present: state, past: [], future: [], burst: null };
}

/**
 * `history` after an edit. What was undone before is gone; an edit that changes nothing is not a step.
 *
 * @example record(history, document, 'Connect Extract to Load')
 */
export function record<S>(history: History<S>, state: S, label: string, burst: string | null = null): History<S> {
  if (state === history.present) return history;
  const goesOn = burst !== null && burst === history.burst && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, { state: history.present, label }];
  return { present: state, past, future: [], burst };
}

/**
 * `history` one step back; the same where there is no step.
 *
 * @example undo(history).present
 */
export function undo<S>(history: History<S>): History<S> {
  const step = history.past.at(-1);
  if (!step) return history;
  const undone = { state: history.present, label: step.label };
  return { present: step.state, past: history.past.slice(0, -1), future: [...history.future, undone], burst: null };
}

/**
 * `history` one step forward; the same where nothing was undone.
 *
 * @example redo(history).present
 */
export function redo<S>(history: History<S>): History<S> {
  const step = history.future.at(-1);
  if (!step) return history;
  const done = { state: history.present, label: step.label };
  return { present: step.state, past: [...history.past, done], future: history.future.slice(0, -1), burst: null };
}

/**
 * Ends a burst: the next edit is a step of its own.
 *
 * @example record(endBurst(history), document, 'Rename Load', 'name of b')
 */
export function endBurst<S>(history: History<S>): History<S> {
  return history.burst === null ? history : { ...history, burst: null };
}

/**
 * `history` with every state of it changed: for what belongs to all of them, and is not an edit.
 *
 * @example amend(history, (state) => withIds(state, ids))
 */
export function amend<S>(history: History<S>, change: (state: S) => S): History<S> {
  const each = (step: Step<S>): Step<S> => ({ ...step, state: change(step.state) });
  return {
    ...history,
    present: change(history.present),
    past: history.past.map(each),
    future: history.future.map(each),
  };
}
