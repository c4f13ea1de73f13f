import { extractEdges } from '../../../lib/compiler/extractEdges.ts';
import { type Merged, mergeChains } from '../../../lib/diff/index.ts';
import { type Chain, type ChainDocument, type JsonObject, type TaskNode, compile } from '../../../lib/index.ts';
import { equalJson } from '../../../lib/internal.ts';
import { moveList, type Move } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommand } from '../../support/runCommand.ts';
import { assert, sameJson } from '../../support/same.ts';

const after = (document: ChainDocument, moves: readonly Move[]): Chain =>
  moves.reduce<ChainDocument>((now, move) => runCommand(now, move).document, document).chain;

const definitionsOf = ({ tasks }: Merged): JsonObject[] => tasks.map(({ definition }) => definition);

/** Whether two lists hold the same definitions, in whatever order. */
function sameSet(one: readonly JsonObject[], other: readonly JsonObject[]): boolean {
  const left = [...other];
  return (
    one.length === other.length &&
    one.every((each) => {
      const at = left.findIndex((candidate) => equalJson(candidate, each));
      return at >= 0 && left.splice(at, 1).length === 1;
    })
  );
}

/** What starts a task: its edges, by upstream and status. */
const triggersOf = ({ incoming }: Pick<TaskNode, 'incoming'>): ReadonlySet<string> =>
  new Set(incoming.flatMap((each) => (each.kind === 'edge' ? [`${each.status} of ${each.source}`] : [])));

/** Without those that rename an event: to the other side that is another event. */
const named = (moves: readonly Move[]): readonly Move[] =>
  moves.filter((move) => move.kind !== 'setEvent' || move.path[0] !== 'name');

const hasTwinEdges = ({ incoming }: TaskNode): boolean =>
  incoming.filter(({ kind }) => kind === 'edge').length > triggersOf({ incoming }).size;

export const MERGING: readonly Law[] = [
  law('merging.one-side', 2201, 'takes over what one side alone has edited', [taskText, moveList], (text, moves) => {
    const base = openText(text);
    const edited = after(base, moves);
    for (const merged of [mergeChains(base.chain, edited, base.chain), mergeChains(base.chain, base.chain, edited)]) {
      sameJson(merged.conflicts.length, 0, 'conflicts');
      assert(equalJson(definitionsOf(merged), compile(edited)), 'another chain');
    }
  }),
  law('merging.same', 2202, 'takes what both sides did alike once', [taskText, moveList], (text, moves) => {
    const base = openText(text);
    const merged = mergeChains(base.chain, after(base, moves), after(base, moves));
    sameJson(merged.conflicts.length, 0, 'conflicts');
    assert(equalJson(definitionsOf(merged), compile(after(base, moves))), 'another chain');
  }),
  law(
    'merging.sides',
    2203,
    'is the same either way round, and finds the same conflicts',
    [taskText, moveList, moveList],
    (text, one, other) => {
      const base = openText(text);
      const [mine, theirs] = [after(base, one), after(base, other)];
      const there = mergeChains(base.chain, mine, theirs, 'mine');
      const back = mergeChains(base.chain, theirs, mine, 'theirs');
      assert(sameSet(definitionsOf(there), definitionsOf(back)), 'another chain the other way round');
      const counts = ({ conflicts }: Merged) =>
        conflicts.reduce((sum, { values }) => sum + Math.max(1, values.length), 0);
      sameJson(counts(back), counts(there), 'conflicts');
    },
  ),
  law(
    'merging.edges',
    2204,
    'keeps every edge that somebody drew, and none that somebody deleted, where it says no conflict',
    [taskText, moveList, moveList],
    (text, one, other) => {
      const base = openText(text);
      const merged = mergeChains(base.chain, after(base, named(one)), after(base, named(other)));
      const inDispute = new Set(merged.conflicts.flatMap(({ mine, theirs }) => [mine, theirs]));
      for (const { definition, mine, theirs } of merged.tasks) {
        if (!mine || mine.key !== theirs?.key || inDispute.has(mine)) continue;
        const before = base.chain.tasks.find(({ key }) => key === mine.key);
        // two edges from one upstream at one status are not told apart here
        if (!before || [before, mine, theirs].some(hasTwinEdges)) continue;
        const [was, ours, others] = [triggersOf(before), triggersOf(mine), triggersOf(theirs)];
        const wanted = [...new Set([...ours, ...others])].filter(
          (trigger) => !was.has(trigger) || (ours.has(trigger) && others.has(trigger)),
        );
        const { incoming } = extractEdges(definition, mine.key);
        const found = triggersOf({ incoming });
        sameJson(
          wanted.filter((trigger) => !found.has(trigger)),
          [],
          'lost',
        );
        // what was deleted may have been drawn anew by the other side
        const old = new Set(before.incoming.flatMap((each) => (each.kind === 'edge' ? [each.name] : [])));
        const kept = triggersOf({ incoming: incoming.filter((each) => each.kind === 'edge' && old.has(each.name)) });
        sameJson(
          [...kept].filter((trigger) => !wanted.includes(trigger)),
          [],
          'not deleted',
        );
      }
    },
  ),
];
