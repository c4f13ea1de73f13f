import type { Problem } from '../../../lib/index.ts';
import { checkerOf } from '../state/checker.ts';
import { dispatch } from '../state/dispatch.ts';
import { currentDocument, notify } from '../state/store.ts';
import { showPreview } from '../state/preview.ts';
import type { Designer } from '../designer.ts';

/** Fixes one problem, as one step. */
export function fixProblem(designer: Designer, problem: Problem): void {
  const fixed = checkerOf(designer).getState().checker?.fixOf(currentDocument(designer), problem);
  showPreview(designer, null);
  if (fixed?.ok) dispatch(designer, () => fixed);
}

/** Fixes all problems of one rule that can be fixed, as one step. */
export function fixKind(designer: Designer, code: string): void {
  const fixed = checkerOf(designer).getState().checker?.fixAll(currentDocument(designer), code);
  showPreview(designer, null);
  if (!fixed?.ok) return;
  dispatch(designer, () => fixed);
  const { done, skipped } = fixed.value;
  const rest = skipped === 0 ? '' : ` ${skipped} of this kind cannot be fixed safely.`;
  notify(designer, { kind: 'info', text: `${done} fixed.${rest}` });
}

/** Shows on the canvas what a fix would do. */
export function previewFix(designer: Designer, problem: Problem | null): void {
  const of = currentDocument(designer);
  const fixed = problem && checkerOf(designer).getState().checker?.fixOf(of, problem);
  showPreview(designer, fixed?.ok ? { of, ...fixed.value } : null);
}
