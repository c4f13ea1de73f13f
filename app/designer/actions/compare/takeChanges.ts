import type { TaskChange } from '../../../../lib/diff/index.ts';
import { edit, labelled } from '../../../../lib/editor/index.ts';
import { type ChainDocument, type NodeKey, taskName } from '../../../../lib/index.ts';
import type { Designer } from '../../designer.ts';
import { type Base, comparedNow, comparisonOf } from '../../state/comparison.ts';
import { dispatch } from '../../state/dispatch.ts';

/** What taking a change is called: an older version of the document is gone back to. */
export function takeWords(base: Base | null): string {
  return base && 'document' in base ? 'Take theirs' : 'Revert';
}

/** Takes a change from what the document is compared with: all of a task, or one thing that is different in it. */
export function takeFromBase(designer: Designer, key: NodeKey, change: TaskChange | null = null): void {
  dispatch(designer, (document: ChainDocument) => {
    const { base, differ } = comparisonOf(designer).getState();
    const { other, found, tasks } = comparedNow(designer)!;
    const task = tasks.get(key);
    // what was typed a moment ago may have made it the same
    if (!task) return edit(document, 'Revert nothing');
    const name = taskName((task.after ?? task.before)!);
    const words = base && 'document' in base ? `Take ${name} from ${base.name}` : `Revert ${name}`;
    return labelled<ChainDocument>(words, (now) =>
      change ? differ!.takeChange(now, { other, found, task, change }) : differ!.takeTask(now, { other, found, task }),
    )(document);
  });
}

/** Says of a change that it is to stay, or takes that back. */
export function keepChange(designer: Designer, key: NodeKey, isKept: boolean): void {
  comparisonOf(designer).setState(({ kept }) => {
    const next = new Set(kept);
    if (isKept) next.add(key);
    else next.delete(key);
    return { kept: next };
  });
}
