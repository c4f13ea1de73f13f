import type { Problem } from '../../../lib/index.ts';
import { useChecker } from '../state/checker.ts';
import { currentDocument, dispatch, notify } from '../state/designer.ts';
import { showPreview } from '../state/preview.ts';

/** Fixes one problem, as one step. */
export function fixProblem(problem: Problem): void {
  const fixed = useChecker.getState().checker?.fixOf(currentDocument(), problem);
  showPreview(null);
  if (fixed?.ok) dispatch(() => fixed);
}

/** Fixes all problems of one rule that can be fixed, as one step. */
export function fixKind(code: string): void {
  const fixed = useChecker.getState().checker?.fixAll(currentDocument(), code);
  showPreview(null);
  if (!fixed?.ok) return;
  dispatch(() => fixed);
  const { done, skipped } = fixed.value;
  const rest = skipped === 0 ? '' : ` ${skipped} of this kind cannot be fixed safely.`;
  notify({ kind: 'info', text: `${done} fixed.${rest}` });
}

/** Shows on the canvas what a fix would do. */
export function previewFix(problem: Problem | null): void {
  const of = currentDocument();
  const fixed = problem && useChecker.getState().checker?.fixOf(of, problem);
  showPreview(fixed?.ok ? { of, ...fixed.value } : null);
}
