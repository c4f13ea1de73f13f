import { setExpectations } from '../../../../lib/editor/index.ts';
import type { NodeKey } from '../../../../lib/index.ts';
import type { TaskExpectation } from '../../../../lib/simulate/index.ts';
import { useDesigner } from '../../../designer/context.ts';
import { dispatch } from '../../../designer/state/dispatch.ts';
import styles from './assumptions.module.css';
import { ExpectedInput } from './ExpectedInput.tsx';
import { type ExpectedField, sourceWords } from './expectation.ts';

/** The fields of a row, with their titles. */
export const COLUMNS: readonly (readonly [field: ExpectedField, title: string, label: string])[] = [
  ['usual', 'Usually takes', 'How long it usually takes'],
  ['low', 'At least', 'How long it takes at least'],
  ['high', 'At most', 'How long it takes at most'],
  ['failure', 'Fails', 'How often it fails'],
  ['deadline', 'Due by', 'When it is due'],
  ['manual', 'Started by hand at', 'When it is started by hand'],
  ['datasets', 'Datasets updated at', 'When its datasets are updated'],
];

interface Props {
  readonly task: NodeKey;
  readonly name: string;
  readonly expected: TaskExpectation | undefined;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** What is taken for granted of one task, in fields. */
export function ExpectedRow({ task, name, expected, isSelected, onSelect }: Props) {
  const designer = useDesigner();
  const set = (next: TaskExpectation | null): unknown =>
    dispatch(designer, (document) => setExpectations(document, { tasks: [[task, next]] }));
  const source = expected?.duration?.source ?? 'guess';
  return (
    <div className={styles.row} data-selected={isSelected || undefined}>
      <button
        type="button"
        className={styles.name}
        title={name}
        aria-current={isSelected || undefined}
        onClick={onSelect}
      >
        {name}
      </button>
      {COLUMNS.map(([field, , label]) => (
        <ExpectedInput key={field} field={field} label={`${label}: ${name}`} expected={expected ?? {}} onSet={set} />
      ))}
      <span className={styles.source} data-source={source}>
        {sourceWords(expected)}
      </span>
    </div>
  );
}
