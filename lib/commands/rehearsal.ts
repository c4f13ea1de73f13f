import type { NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { type Json, equalJson } from '../model/json.ts';
import type { RehearsalSettings, TaskExpectation } from '../model/rehearsalSettings.ts';
import { taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { withSettings } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';
import { refuse } from './refusals.ts';

/**
 * Says how long tasks run, how often they fail, when they are to have ended and what starts them besides their chain.
 * `null` takes back what was said of a task. It refuses a task that is not on the canvas.
 *
 * @example setExpectations(document, { tasks: [['a', { deadline: '07:00' }]] })
 */
export function setExpectations<D extends ChainWithView>(
  document: D,
  args: { readonly tasks: readonly (readonly [NodeKey, TaskExpectation | null])[] },
): EditResult<D> {
  const { byKey, externals } = graphOf(document.chain);
  const { rehearsal } = document.view;
  const tasks = new Map(rehearsal.tasks);
  for (const [key, expectation] of args.tasks) {
    if (!byKey.has(key) && !externals.includes(key)) return refuse('no-task');
    if (isSame(tasks.get(key), expectation ?? undefined)) continue;
    if (expectation) tasks.set(key, expectation);
    else tasks.delete(key);
  }
  const isSameAll =
    tasks.size === rehearsal.tasks.size && [...tasks].every(([key, one]) => rehearsal.tasks.get(key) === one);
  const [first] = args.tasks;
  const task = args.tasks.length === 1 ? byKey.get(first![0]) : undefined;
  const what = args.tasks.length === 1 ? (task ? taskName(task) : first![0]) : `${args.tasks.length} tasks`;
  return edit(isSameAll ? document : withSettings(document, { ...rehearsal, tasks }), `Set what to expect of ${what}`);
}

type OtherSettings = Omit<RehearsalSettings, 'tasks'>;

const LABELS: { readonly [K in keyof OtherSettings]: string } = {
  zone: 'Set the time zone of the rehearsal',
  lanes: 'Set how many runs go at a time',
  quiet: 'Change the times in which nothing starts',
  holidays: 'Change the holidays',
  scenarios: 'Change the saved what-ifs',
};

/**
 * Changes what a rehearsal takes for granted of all tasks.
 *
 * @param args - The settings that are to be otherwise.
 * @example setRehearsal(document, { lanes: 4 })
 */
export function setRehearsal<D extends ChainWithView>(document: D, args: Partial<OtherSettings>): EditResult<D> {
  const { rehearsal } = document.view;
  const keys = (Object.keys(LABELS) as (keyof OtherSettings)[]).filter(
    (key) => args[key] !== undefined && !isSameSetting(rehearsal[key], args[key]),
  );
  if (keys.length === 0) return edit(document, LABELS.lanes);
  return edit(withSettings(document, { ...rehearsal, ...args }), LABELS[keys[0]!]);
}

type Setting = OtherSettings[keyof OtherSettings];

function isSameSetting(a: Setting, b: Setting | undefined): boolean {
  if (!(a instanceof Map) || !(b instanceof Map)) return a === b;
  return isSame([...a], [...b]);
}

function isSame(a: unknown, b: unknown): boolean {
  return equalJson(a as Json | undefined, b as Json | undefined);
}
