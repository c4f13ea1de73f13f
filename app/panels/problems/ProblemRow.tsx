import { Braces, Wrench } from 'lucide-react';
import { messageWith } from '../../../lib/editor/index.ts';
import { fixKind, fixProblem, previewFix } from '../../designer/actions/fix.ts';
import { SEVERITY_WORDS, SeverityIcon } from '../../common/severity.tsx';
import { goToField } from '../../designer/actions/inspect.ts';
import { useChecker } from '../../designer/state/checker.ts';
import { askForCode } from '../../designer/state/code.ts';
import { currentDocument, selectOnly } from '../../designer/state/store.ts';
import { useArrangement } from '../../designer/state/layout.ts';
import { canvasPort } from '../../designer/state/panels.ts';
import styles from './ProblemsPanel.module.css';
import type { Row } from './rows.ts';
import { useDesigner } from '../../designer/context.ts';
import { useNames } from '../../designer/state/names.ts';

interface Props {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly isStop: boolean;
  readonly onVisit: () => void;
}

/** One problem: it leads to the node, to its place in the JSON, and to its fix. */
export function ProblemRow({ row: { problem, task, alike }, index, top, isStop, onVisit }: Props) {
  const designer = useDesigner();
  const checker = useChecker((state) => state.checker);
  const codeOpen = useArrangement().code.dock !== 'hidden';
  const fix = checker?.fixLabel(currentDocument(designer), problem) ?? null;
  const message = messageWith(problem, useNames());
  const tabIndex = isStop ? 0 : -1;
  const place = problem.pointer || 'the whole task';
  const show = () => {
    onVisit();
    selectOnly(designer, problem.edge === undefined ? { tasks: [problem.task] } : { edges: [problem.edge] });
    canvasPort(designer)?.reveal(problem.task);
    if (codeOpen) askForCode(designer, problem, false);
    if (problem.edge === undefined) goToField(designer, problem.pointer);
  };
  const ghost = {
    onPointerEnter: () => previewFix(designer, problem),
    onPointerLeave: () => previewFix(designer, null),
    onFocus: () => previewFix(designer, problem),
    onBlur: () => previewFix(designer, null),
  };
  return (
    <li className={styles.row} data-row={index} style={{ transform: `translateY(${top}px)` }} onFocus={onVisit}>
      <button type="button" className={styles.lead} tabIndex={tabIndex} onClick={show}>
        <SeverityIcon
          severity={problem.severity}
          size={14}
          label={SEVERITY_WORDS[problem.severity][0]}
          className={styles.icon}
        />
        <span className={styles.task}>{task}</span>
        <span className={styles.message} title={message}>
          {message}
        </span>
      </button>
      {fix !== null && (
        <button
          type="button"
          className={styles.fix}
          tabIndex={tabIndex}
          title={fix}
          {...ghost}
          onClick={() => fixProblem(designer, problem)}
        >
          <Wrench size={12} aria-hidden /> Fix
        </button>
      )}
      {fix !== null && alike > 1 && (
        <button
          type="button"
          className={styles.fix}
          tabIndex={tabIndex}
          aria-label={`Fix all ${alike} of this kind`}
          onClick={() => fixKind(designer, problem.code)}
        >
          all {alike}
        </button>
      )}
      <code className={styles.code}>{problem.code}</code>
      <button
        type="button"
        className={styles.place}
        tabIndex={tabIndex}
        data-tip={`Show in the JSON: ${place}`}
        aria-label="Show in the JSON"
        aria-description={place}
        onClick={() => askForCode(designer, problem, true)}
      >
        <Braces size={13} aria-hidden />
      </button>
    </li>
  );
}
