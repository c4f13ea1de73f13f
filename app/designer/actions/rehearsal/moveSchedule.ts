import { moveSchedule } from '../../../../lib/editor/index.ts';
import type { NodeKey } from '../../../../lib/index.ts';
import { type Designer, part } from '../../designer.ts';
import { dispatch } from '../../state/dispatch.ts';
import { rehearsalOf } from '../../state/rehearsal.ts';
import { currentDocument } from '../../state/store.ts';
import { rehearseChain, rehearseNow } from './rehearse.ts';

/** What is asked for while another preview is made: only the last counts. */
const previewOf = part((): { isBusy: boolean; next: (() => Promise<void>) | null } => ({ isBusy: false, next: null }));

/** Rehearses the chain with one schedule at another time, and leaves the document as it is. */
export function previewSchedule(designer: Designer, task: NodeKey, minutes: number): void {
  const moved = moveSchedule(currentDocument(designer), { task, minutes });
  rehearsalOf(designer).setState({ refusal: moved.ok ? null : moved.refusal.message });
  if (!moved.ok) return;
  void inTurn(designer, () => rehearseChain(designer, moved.value.document.chain));
}

/** Moves the schedule, as one step. */
export function dropSchedule(designer: Designer, task: NodeKey, minutes: number): void {
  previewOf(designer).next = null;
  rehearsalOf(designer).setState({ refusal: null });
  if (minutes !== 0) dispatch(designer, (document) => moveSchedule(document, { task, minutes }));
  void rehearseNow(designer);
}

/** Puts everything back as the document has it. */
export function endPreview(designer: Designer): void {
  previewOf(designer).next = null;
  rehearsalOf(designer).setState({ refusal: null });
  void rehearseNow(designer);
}

/** One after the other, so that each is seen, and none that is out of date by then. */
async function inTurn(designer: Designer, work: () => Promise<void>): Promise<void> {
  const preview = previewOf(designer);
  preview.next = work;
  if (preview.isBusy) return;
  preview.isBusy = true;
  while (preview.next) {
    const { next } = preview;
    preview.next = null;
    await next();
  }
  preview.isBusy = false;
}
