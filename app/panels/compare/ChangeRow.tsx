import { Check, Minus, PenLine, Plus, Undo2 } from 'lucide-react';
import { type TaskChange, type TaskDiff, changeWords, isOfClass, startWords } from '../../../lib/diff/index.ts';
import type { KnownNames } from '../../../lib/editor/index.ts';
import { type ChainDocument, graphOf, taskName } from '../../../lib/index.ts';
import { keepChange, takeFromBase, takeWords } from '../../designer/actions/compare/takeChanges.ts';
import { showChange } from '../../designer/actions/compare/walkChanges.ts';
import { useDesigner } from '../../designer/context.ts';
import { type Compared, useComparison } from '../../designer/state/comparison.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { useNames } from '../../designer/state/names.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './compare.module.css';

const SIGNS = { added: Plus, changed: PenLine, removed: Minus } as const;

interface Props {
  readonly changeKey: string;
  readonly task: TaskDiff;
  readonly compared: Compared;
  /** Whether Tab comes to it. */
  readonly isStop: boolean;
  readonly isCurrent: boolean;
  /** All of it was taken. */
  readonly onTaken: () => void;
}

/** A task that is different: in which way, and what to do about it. */
export function ChangeRow({ changeKey, task, compared, isStop, isCurrent, onTaken }: Props) {
  const designer = useDesigner();
  const names = useNames();
  const document = useDocument();
  const isKept = useComparison((state) => state.kept.has(changeKey));
  const take = useComparison((state) => takeWords(state.base));
  const { action, before, after } = task;
  const name = taskName((after ?? before)!);
  const Sign = SIGNS[action];
  const changes = task.changes.filter((change) => change.class !== 'service');
  const isWhole = changes.length < 2;
  const isTextOnly = action === 'changed' && !isOfClass(task, 'meaning');
  const tabIndex = isStop ? 0 : -1;
  return (
    <div className={styles.change} data-kept={isKept || undefined}>
      <button
        type="button"
        className={styles.head}
        tabIndex={tabIndex}
        aria-current={isCurrent || undefined}
        onClick={() => showChange(designer, changeKey)}
      >
        <span className={styles.sign} data-action={action}>
          <Sign size={12} strokeWidth={2.4} aria-hidden />
        </span>
        <span className={styles.name}>{name}</span>
        <span className={styles.action}>{isTextOnly ? 'text only' : action}</span>
      </button>
      {action === 'changed' ? (
        <ul className={styles.words} aria-label={`What changed in ${name}`}>
          {changes.map((change, index) => (
            <li key={index}>
              <Words change={change} names={names} />
              {!isWhole && change.code !== 'new-id' && (
                <Button
                  icon={Undo2}
                  tip={take}
                  aria-label={`${take}: ${changeWords(change, names).now}`}
                  tabIndex={tabIndex}
                  onClick={() => takeFromBase(designer, changeKey, change)}
                />
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.words}>{startsAs(task, action === 'removed' ? compared.other : document, names)}</p>
      )}
      <div className={styles.buttons}>
        <Button
          icon={Undo2}
          look="outline"
          tabIndex={tabIndex}
          aria-label={`${take}: ${name}`}
          onClick={() => {
            takeFromBase(designer, changeKey);
            onTaken();
          }}
        >
          {take}
        </Button>
        <Button
          icon={Check}
          look="outline"
          tabIndex={tabIndex}
          aria-pressed={isKept}
          aria-label={`${isKept ? 'Kept' : 'Keep mine'}: ${name}`}
          onClick={() => keepChange(designer, changeKey, !isKept)}
        >
          {isKept ? 'Kept' : 'Keep mine'}
        </Button>
      </div>
    </div>
  );
}

function Words({ change, names }: { readonly change: TaskChange; readonly names: KnownNames }) {
  const { now, was } = changeWords(change, names);
  return (
    <span>
      {now}
      {was !== null && <span className={styles.quiet}> (was: {was})</span>}
    </span>
  );
}

/** What starts a task that is new, or what started one that is gone. */
function startsAs({ after, before }: TaskDiff, { chain }: ChainDocument, names: KnownNames): string {
  const nameIn = (id: string): string | null => {
    const task = graphOf(chain).byId.get(id);
    return task ? taskName(task) : null;
  };
  return startWords((after ?? before)!, nameIn, names);
}
