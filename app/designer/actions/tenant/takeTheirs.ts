import { changeKey, diff, takeChange, takeTask } from '../../../../lib/diff/index.ts';
import { edit, labelled } from '../../../../lib/editor/index.ts';
import { type ChainDocument, graphOf, open, remove, unwrap } from '../../../../lib/index.ts';
import type { Drift } from '../../../../lib/tenant/index.ts';
import type { Designer } from '../../designer.ts';
import { dispatch } from '../../state/dispatch.ts';

/**
 * Takes what others changed in the tenant over into the document, as one step: all of a task, or one change of it.
 *
 * @param key - `changeKey` of the change; `null` for all of the task.
 * @returns Whether the document has it now.
 */
export function takeTheirs(designer: Designer, { task: id, name, actual }: Drift, key: string | null): boolean {
  const take = labelled<ChainDocument>(`Take ${name} from the tenant`, (document) => {
    if (!actual) return remove(document, { tasks: [graphOf(document.chain).byId.get(id)?.key ?? id] });
    const other = unwrap(open(JSON.stringify([actual])));
    const found = diff(other, document);
    const task = found.tasks.find(({ before }) => before !== null);
    if (!task) return edit(document, 'Take nothing');
    const change = task.changes.find((each) => changeKey(each) === key);
    return change ? takeChange(document, { other, found, task, change }) : takeTask(document, { other, found, task });
  });
  return dispatch(designer, take).ok;
}
