import { type TaskChange, type TaskDiff, diff, takeChange, takeTask } from '../../../lib/diff/index.ts';
import { type ChainDocument, type Json, taskId } from '../../../lib/index.ts';
import { own } from '../../../lib/internal.ts';
import { type Move, moveList } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommand } from '../../support/runCommand.ts';
import { assert, sameJson } from '../../support/same.ts';

const edited = (document: ChainDocument, moves: readonly Move[]): ChainDocument =>
  moves.reduce((now, move) => runCommand(now, move).document, document);

/** What stays different for a reason: values of the service, and ids of tasks that were created again. */
const mayStay = ({ class: of, code }: TaskChange): boolean => of === 'service' || code === 'new-id';

const isLeft = ({ action, changes }: TaskDiff): boolean =>
  action !== 'changed' || !changes.every((change) => mayStay(change));

/** Why what may stay is refused. */
const MAY_NOT: readonly string[] = ['service-owned', 'new-id'];

/**
 * Whether it is known which task of one chain is which of the other: by ids, or where some have none by names. A name
 * that two tasks have, or that is blank, does not say which one it is.
 */
function isTold(...documents: readonly ChainDocument[]): boolean {
  const isUnique = (list: readonly unknown[]): boolean => new Set(list).size === list.length;
  const [ids, names] = [
    documents.map(({ chain }) => chain.tasks.map(taskId)),
    documents.map(({ chain }) => chain.tasks.map(({ definition }) => textOr(own(definition, 'name'), null))),
  ];
  const isComplete = (lists: readonly (readonly Json[])[]): boolean =>
    lists.every((list) => isUnique(list) && !list.includes(null));
  const areIds = ids.every((list) => isUnique(list.filter((id) => id !== null)));
  return areIds && (isComplete(ids) || isComplete(names));
}

const textOr = <T>(value: Json | undefined, other: T): string | T =>
  typeof value === 'string' && value.trim() !== '' ? value : other;

/** Task by task until nothing is left, or each of the rest was refused. */
function takeAll(document: ChainDocument, other: ChainDocument): { document: ChainDocument; refused: string[] } {
  let now = document;
  const refused = new Map<string, string>();
  for (let rounds = 0; rounds < 200; rounds += 1) {
    const found = diff(other, now);
    const nameOf = (task: TaskDiff): string => JSON.stringify([task.before?.key, task.after?.key]);
    const task = found.tasks.find((each) => isLeft(each) && !refused.has(nameOf(each)));
    if (!task) return { document: now, refused: [...refused.values()] };
    const done = takeTask(now, { other, found, task });
    if (!done.ok) refused.set(nameOf(task), done.refusal.code);
    else now = done.value.document;
  }
  throw new Error('It has no end');
}

const both = (text: string, one: readonly Move[], two: readonly Move[]): [ChainDocument, ChainDocument] => {
  const base = openText(text);
  return [edited(base, one), edited(base, two)];
};

export const TAKING: readonly Law[] = [
  law(
    'taking.tasks',
    2301,
    'makes a chain the other one, task by task',
    [taskText, moveList, moveList],
    (text, one, two) => {
      const [document, other] = both(text, one, two);
      if (!isTold(document, other)) return;
      const taken = takeAll(document, other);
      if (taken.refused.length > 0) return;
      const left = diff(other, taken.document).tasks.filter(isLeft);
      sameJson(left.map(({ changes }) => changes) as unknown as Json, [], 'left');
      assert(taken.document.chain.tasks.length === other.chain.tasks.length, 'another number of tasks');
    },
  ),
  law('taking.back', 2302, 'takes back every edit of a chain', [taskText, moveList], (text, moves) => {
    const before = openText(text);
    const after = edited(before, moves);
    if (!isTold(before, after)) return;
    const taken = takeAll(after, before);
    // a task that was added may have the id of one that was only waited for
    if (taken.refused.includes('other-upstream')) return;
    sameJson(taken.refused, [], 'refused');
    sameJson(diff(before, taken.document).tasks.filter(isLeft).length, 0, 'left');
    sameJson(taken.document.chain.tasks.length, before.chain.tasks.length, 'tasks');
  }),
  law(
    'taking.change',
    2303,
    'takes one change, which is then no difference any more, and leaves all other tasks as they were',
    [taskText, moveList, moveList],
    (text, one, two) => {
      const [document, other] = both(text, one, two);
      if (!isTold(document, other)) return;
      const found = diff(other, document);
      for (const task of found.tasks)
        for (const change of task.changes) {
          const done = takeChange(document, { other, found, task, change });
          if (!done.ok) {
            sameJson(mayStay(change), MAY_NOT.includes(done.refusal.code), done.refusal.message);
            continue;
          }
          for (const each of document.chain.tasks) {
            const now = done.value.document.chain.tasks.find(({ key }) => key === each.key);
            const isNamed = now !== undefined && taskId(each) === null && taskId(now) !== null;
            assert(now === each || each === task.after || isNamed, `${each.key} is not what it was`);
          }
          const after = diff(other, done.value.document);
          // tasks that are told by their likeness may be like others by now
          if (after.matches.get(task.before!.key) !== task.after!.key) continue;
          const now = after.tasks.find((each) => each.before === task.before);
          const count = (changes: readonly TaskChange[]): number =>
            changes.filter((each) => JSON.stringify(each) === JSON.stringify(change)).length;
          assert(
            count(now?.changes ?? []) < count(task.changes),
            `${JSON.stringify(change)} is still there: ${JSON.stringify(now?.changes)}`,
          );
        }
    },
  ),
];
