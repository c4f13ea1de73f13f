import type { TaskChange, TaskDiff } from '../../../../lib/diff/index.ts';
import { edit } from '../../../../lib/editor/index.ts';
import { type ChainDocument, type NodeKey, graphOf, taskName } from '../../../../lib/index.ts';
import { withExactTexts } from '../../../../lib/internal.ts';
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
    const done = change
      ? differ!.takeChange(document, { other, found, task, change })
      : differ!.takeTask(document, { other, found, task });
    if (!done.ok) return done;
    const { document: taken, created } = done.value;
    return edit(change ? taken : withOtherText(taken, other, task, created.tasks), words, created);
  });
}

/** With the numbers of a task as another file spells them, where others would be written. */
function withOtherText(
  document: ChainDocument,
  other: ChainDocument,
  { before, after }: TaskDiff,
  created: readonly NodeKey[],
): ChainDocument {
  const key = after?.key ?? created[0];
  const task = key === undefined ? undefined : graphOf(document.chain).byKey.get(key);
  // states of one document have one text
  if (!before || !task || document.source === other.source) return document;
  return withExactTexts(document, other, [{ was: before, task }]);
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
