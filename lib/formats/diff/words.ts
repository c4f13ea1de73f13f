import { type TaskDiff, startWords } from '../../diff/index.ts';
import { graphOf } from '../../model/graph.ts';
import type { KnownNames } from '../../model/knownNames.ts';
import { taskName } from '../../model/task.ts';
import type { ChainWithView } from '../../model/view.ts';

/** The two chains that were compared, and what a tenant calls ids. */
export interface DiffTexts {
  readonly before: ChainWithView;
  readonly after: ChainWithView;
  readonly names?: KnownNames;
}

/** What starts a task that only one side has, or started it. */
export function wordsOf({ before, after }: TaskDiff, texts: DiffTexts): string {
  const { byId } = graphOf((after ? texts.after : texts.before).chain);
  const nameOf = (id: string): string | null => {
    const task = byId.get(id);
    return task ? taskName(task) : null;
  };
  const words = startWords((after ?? before)!, nameOf, texts.names);
  return after ? words : words.replace(/^runs/, 'ran');
}
