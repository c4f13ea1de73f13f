import type { Problem } from '../../lib/index.ts';
import { useChecker } from '../store/checker.ts';
import { currentDocument, dispatch, notify } from '../store/designer.ts';
import { showPreview } from '../store/preview.ts';

/** Mends one problem, as one step. */
export function fixProblem(problem: Problem): void {
  const fixed = useChecker.getState().checker?.fixOf(currentDocument(), problem);
  showPreview(null);
  if (fixed) dispatch(() => fixed);
}

/** Mends all problems of one rule that can be mended, as one step. */
export function fixKind(code: string): void {
  const fixed = useChecker.getState().checker?.fixAll(currentDocument(), code);
  showPreview(null);
  if (!fixed || !dispatch(() => fixed)) return;
  const rest = fixed.left === 0 ? '' : ` ${fixed.left} of this kind cannot be fixed safely.`;
  notify({ kind: 'info', text: `${fixed.done} fixed.${rest}` });
}

/** Shows on the canvas what a fix would do. */
export function previewFix(problem: Problem | null): void {
  const of = currentDocument();
  const fixed = problem && useChecker.getState().checker?.fixOf(of, problem);
  showPreview(fixed ? { of, ...fixed } : null);
}
