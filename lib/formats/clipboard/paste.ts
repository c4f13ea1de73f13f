import { type EditResult, edit } from '../../commands/edit.ts';
import { refuse } from '../../commands/refusals.ts';
import { compileTask } from '../../compiler/compile.ts';
import { aroundTasks } from '../../document/save.ts';
import type { ChainDocument, Slice } from '../../document/types.ts';
import { placedBeside } from '../../layout/beside.ts';
import type { NodeKey } from '../../model/chain.ts';
import type { Point } from '../../model/view.ts';
import { inexactNumbers } from '../../text/numbers.ts';
import { patchedText, taskText } from '../export/taskText.ts';
import { type Arrival, arrivals } from './arrivals.ts';

/**
 * Adds the tasks of another document at the end of this one: see {@link arrivals}. They lie as they lay there,
 * or in columns where that is not known, with the top left corner at `at` or below, where there is room.
 *
 * @param pasted - What `open` made of the text: any form that can be opened.
 * @example
 * const opened = open(clipboardText);
 * if (opened.ok) paste(document, opened.value, { x: 0, y: 0 });
 */
export function paste(document: ChainDocument, pasted: ChainDocument, at: Point): EditResult<ChainDocument> {
  const arrived = arrivals(document.chain, pasted.chain);
  if (arrived.length === 0) return refuse('nothing-to-paste');
  const tasks = arrived.map(({ task }) => task);
  const chain = { ...document.chain, tasks: [...document.chain.tasks, ...tasks] };
  const places = placedBeside(document.view, pasted.chain, pasted.view, at);
  const positions = new Map(document.view.positions);
  for (const { was, task } of arrived) positions.set(task.key, places.get(was.key)!);
  const slices = exactTexts({ ...document, chain }, pasted, arrived);
  const label = tasks.length === 1 ? 'Paste a task' : `Paste ${tasks.length} tasks`;
  const placed = { ...document, chain, view: { ...document.view, positions } };
  const done = slices.length === 0 ? placed : { ...placed, written: new Map([...(document.written ?? []), ...slices]) };
  return edit(done, label, { tasks: tasks.map(({ key }) => key) });
}

/** The text of those tasks that hold numbers which would change if they were written anew. */
function exactTexts(document: ChainDocument, pasted: ChainDocument, arrived: readonly Arrival[]): [NodeKey, Slice][] {
  const { indent, separator } = aroundTasks(document, 'same');
  return arrived.flatMap(({ was, task }): [NodeKey, Slice][] => {
    // what comes to a task by being pasted are ids and names: its numbers are those that it had
    if (inexactNumbers(taskText(pasted, was)).length === 0) return [];
    const text = patchedText(pasted, was, compileTask(task), indent);
    return inexactNumbers(text).length === 0 ? [] : [[task.key, { text, node: task, indent, separator }]];
  });
}
