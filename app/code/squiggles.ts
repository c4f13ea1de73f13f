import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { ChainDocument, Problem } from '../../lib/index.ts';
import { messageWith, rangeOf } from '../../lib/editor/index.ts';
import { fixProblem } from '../designer/actions/fix.ts';
import { type Checker, checkerOf } from '../designer/state/checker.ts';
import { namesOf } from '../designer/state/names.ts';
import type { Designer } from '../designer/designer.ts';

/** More are not drawn: nobody reads them, and each costs. */
const MOST = 1_000;

/** Draws the problems of a document under its text, each with its fix where there is one. */
export function showProblems(
  designer: Designer,
  view: EditorView,
  document: ChainDocument,
  problems: readonly Problem[],
  shape: 'same' | 'chain',
): void {
  const { checker } = checkerOf(designer).getState();
  const { names } = namesOf(designer).getState();
  const found = problems.slice(0, MOST).flatMap((problem): Diagnostic[] => {
    const range = rangeOf(document, problem, { shape });
    if (!range) return [];
    const { start, end } = firstLine(view, range.start, range.end);
    const task = problem.also ? rangeOf(document, { ...problem, pointer: '' }, { shape }) : null;
    const places = [
      { start, end },
      ...(task ? problem.also! : []).map((also) => firstLine(view, task!.start + also.start, task!.start + also.end)),
    ];
    return places.map((place) => ({
      from: place.start,
      to: place.end,
      severity: problem.severity,
      source: problem.code,
      message: messageWith(problem, names),
      ...fixes(designer, checker, document, problem),
    }));
  });
  view.dispatch(setDiagnostics(view.state, found));
}

/** Says under the text why it is not a definition. */
export function showFault(view: EditorView, at: number, message: string): void {
  const from = Math.max(0, Math.min(at, view.state.doc.length) - 1);
  view.dispatch(
    setDiagnostics(view.state, [
      { from, to: Math.min(view.state.doc.length, from + 1), severity: 'error', source: 'JSON', message },
    ]),
  );
}

function fixes(
  designer: Designer,
  checker: Checker | null,
  document: ChainDocument,
  problem: Problem,
): Pick<Diagnostic, 'actions'> {
  const label = checker?.fixLabel(document, problem) ?? null;
  return label === null ? {} : { actions: [{ name: label, apply: () => fixProblem(designer, problem) }] };
}

/** A whole object under a squiggle would hide the text: its first line is enough. */
function firstLine(view: EditorView, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start, end: Math.min(end, view.state.doc.lineAt(start).to) };
}
