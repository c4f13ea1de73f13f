import { type EditResult, edit } from '../../commands/edit.ts';
import { refuse } from '../../commands/refusals.ts';
import type { ChainDocument } from '../../document/types.ts';
import { placedBeside } from '../../layout/beside.ts';
import type { Point } from '../../model/view.ts';
import { arrivals } from './arrivals.ts';
import { withExactTexts } from './exactTexts.ts';

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
  const label = tasks.length === 1 ? 'Paste a task' : `Paste ${tasks.length} tasks`;
  const placed = { ...document, chain, view: { ...document.view, positions } };
  return edit(withExactTexts(placed, pasted, arrived), label, { tasks: tasks.map(({ key }) => key) });
}
