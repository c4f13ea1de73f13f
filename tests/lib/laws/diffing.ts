import { effectsOf } from '../../../lib/diff/effects.ts';
import { type TaskDiff, countsOf, diff, isDifferent } from '../../../lib/diff/index.ts';
import { type ChainDocument, type Json, type JsonObject, compile, decompile, taskId } from '../../../lib/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';
import { EMPTY_VIEW } from '../../../lib/model/view.ts';
import { sameMeaning } from '../../../lib/tenant/index.ts';
import { Chance } from '../../support/arbitrary/chance.ts';
import { moveList } from '../../support/arbitrary/commands.ts';
import { definitions } from '../../support/arbitrary/definitions.ts';
import { made } from '../../support/arbitrary/made.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { renameEvents, shuffleCorrelations, shuffleEvents, shuffleKeys, shuffleRefs } from '../../support/rewrite.ts';
import { runCommand } from '../../support/runCommand.ts';
import { assert, sameJson } from '../../support/same.ts';

const seeds = made(
  (chance) => chance.below(1_000_000),
  () => [],
);

const bare = (tasks: readonly JsonObject[]) => ({ chain: decompile(tasks), view: EMPTY_VIEW });

/** Tasks that can be told by their ids: of each id the first, and none without one. */
function told(tasks: readonly JsonObject[]): JsonObject[] {
  const { tasks: nodes } = decompile(tasks);
  const seen = new Set<string>();
  return tasks.filter((_, index) => {
    const id = taskId(nodes[index]!);
    if (id === null || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** A definition with its correlations in one order: all of them must hold, in whatever order. */
function inOneOrder(definition: JsonObject): JsonObject {
  const { events } = definition;
  if (!isArray(events)) return definition;
  const written = (item: Json): string =>
    JSON.stringify(
      isObject(item)
        ? Object.keys(item)
            .toSorted()
            .map((key) => [key, item[key]!])
        : item,
    );
  const sorted = events.map((event): Json => {
    if (!isObject(event) || !isArray(event['correlation'])) return event;
    return { ...event, correlation: event['correlation'].toSorted((a, b) => (written(a) < written(b) ? -1 : 1)) };
  });
  return { ...definition, events: sorted };
}

/** What changed of a task, without the way it went. */
const without = ({ before, after, changes }: TaskDiff) => ({
  sides: [before?.key, after?.key],
  changes: changes.map((change) => [change.class, change.code === 'field' ? placeOf(change.pointer) : '']).toSorted(),
});

/** Events are told by where they stand afterwards, and so is the join. */
const placeOf = (pointer: string): string => (/^\/events\/|\/exclusive$/.test(pointer) ? 'wiring' : pointer);

export const DIFFING: readonly Law[] = [
  law('diffing.same', 2101, 'finds nothing between a chain and itself', [definitions], (tasks) => {
    const found = diff(bare(tasks), bare(structuredClone(tasks)));
    sameJson(found.tasks.length, 0, 'tasks');
    assert(!isDifferent(found, 'layout'), 'something is different');
  }),
  law(
    'diffing.spelling',
    2102,
    'finds no change of meaning where tasks, keys, events, refs and correlations stand in another order, and events ' +
      'have other names',
    [definitions, seeds],
    (tasksMade, dice) => {
      const chance = new Chance(dice);
      const tasks = told(tasksMade);
      const names = new Map<string, string>();
      const rewritten = tasks
        .map((task) => ({ task, rank: chance.below(1000) }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ task }) => shuffleRefs(shuffleCorrelations(shuffleEvents(task, chance), chance), chance))
        .map((task) => shuffleKeys(task, chance) as JsonObject)
        .map((task) =>
          renameEvents(task, (name) => {
            if (!names.has(name)) names.set(name, chance.once(2) ? `renamed ${name}` : name);
            return names.get(name)!;
          }),
        );
      const { added, removed, changed } = countsOf(diff(bare(tasks), bare(rewritten)));
      sameJson([added, removed, changed], [0, 0, 0], 'counts');
    },
  ),
  law(
    'diffing.nothing-lost',
    2103,
    'tells of every task of which the service would get something else after commands',
    [taskText, moveList],
    (text, moves) => {
      const before = openText(text);
      const after = moves.reduce<ChainDocument>((document, move) => runCommand(document, move).document, before);
      const found = diff(before, after);
      const listed = new Set(found.tasks.map((task) => task.after?.key ?? task.before!.key));
      const [was, is] = [compile(before.chain), compile(after.chain)];
      for (const [index, task] of after.chain.tasks.entries()) {
        const earlier = before.chain.tasks.findIndex(({ key }) => found.matches.get(key) === task.key);
        if (earlier < 0) assert(listed.has(task.key), `${task.key} is new, and nobody is told`);
        else if (!sameMeaning(inOneOrder(was[earlier]!), inOneOrder(is[index]!)))
          assert(listed.has(task.key), `${task.key} is not told of`);
      }
      for (const { key } of before.chain.tasks)
        assert(found.matches.has(key) || found.tasks.some((task) => task.before?.key === key), `${key} is gone`);
    },
  ),
  law(
    'diffing.effects',
    2105,
    'finds the same effects in the components that changed as in all of both chains',
    [taskText, moveList],
    (text, moves) => {
      const before = openText(text);
      const after = moves.reduce<ChainDocument>((document, move) => runCommand(document, move).document, before);
      const { effects, matches, tasks } = diff(before, after);
      const all = effectsOf(before.chain, after.chain, matches, tasks);
      sameJson(effects as unknown as Json, all as unknown as Json, 'effects');
    },
  ),
  law('diffing.reverse', 2104, 'finds the same the other way round', [taskText, moveList], (text, moves) => {
    const before = openText(text);
    const after = moves.reduce<ChainDocument>((document, move) => runCommand(document, move).document, before);
    // of several tasks with one id edges mean the first, which is another one the other way round
    if ([before, after].some(({ chain }) => told(compile(chain)).length < chain.tasks.filter(taskId).length)) return;
    const [there, back] = [diff(before, after), diff(after, before)];
    const list = (tasks: readonly TaskDiff[], isBack: boolean) =>
      tasks
        .map((task) => without(isBack ? { ...task, before: task.after, after: task.before } : task))
        .map((task) => JSON.stringify(task))
        .toSorted();
    sameJson(list(back.tasks, true), list(there.tasks, false), 'tasks');
    sameJson(back.layout.moved.length, there.layout.moved.length, 'moved');
  }),
];
