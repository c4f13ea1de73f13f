import { type Json, type JsonObject, decompile } from '../../../lib/index.ts';
import { equalJson } from '../../../lib/internal.ts';
import { Chance } from '../../support/arbitrary/chance.ts';
import { definitions } from '../../support/arbitrary/definitions.ts';
import { made } from '../../support/arbitrary/made.ts';
import { type Law, law } from '../../support/law.ts';
import { type Freedom, pictureOf } from '../../support/picture.ts';
import { renameEvents, shuffleCorrelations, shuffleEvents, shuffleKeys, shuffleRefs } from '../../support/rewrite.ts';
import { assert, sameJson } from '../../support/same.ts';

type Rewrite = (definition: JsonObject, chance: Chance) => JsonObject;

const seeds = made(
  (chance) => chance.below(1_000_000),
  () => [],
);

/** That a rewritten file is drawn as the file was. */
function drawnAlike(id: string, seed: number, says: string, freedom: Freedom, rewrite: Rewrite): Law {
  return law(id, seed, says, [definitions, seeds], (tasks, dice) => {
    const chance = new Chance(dice);
    const rewritten = tasks.map((task) => rewrite(task, chance));
    sameJson(pictureOf(decompile(rewritten), freedom), pictureOf(decompile(tasks), freedom), 'drawn');
  });
}

/** Gives some events other names, never one that is there. */
function renameSome(definition: JsonObject, chance: Chance): JsonObject {
  const names = new Map<string, string>();
  return renameEvents(definition, (name) => {
    if (!names.has(name)) names.set(name, chance.once(2) ? `renamed ${name}` : name);
    return names.get(name)!;
  });
}

export const METAMORPHIC: readonly Law[] = [
  drawnAlike(
    'metamorphic.names',
    901,
    'draws the same where events are renamed: edges in their order, join, triggers, parts, problems with their places',
    'none',
    renameSome,
  ),
  drawnAlike(
    'metamorphic.correlations',
    902,
    'draws the same edges in their order where correlations stand in another, and finds the same problems',
    'places',
    shuffleCorrelations,
  ),
  drawnAlike(
    'metamorphic.events',
    903,
    'draws the same edges, in whatever order, where events stand in another, and finds the same problems',
    'order',
    shuffleEvents,
  ),
  drawnAlike(
    'metamorphic.refs',
    904,
    'draws the same edges in their order where eventRefs stand in another, and finds the same problems',
    'places',
    shuffleRefs,
  ),
  law(
    'metamorphic.keys',
    905,
    'finds the same chain, but for the order of keys, where all keys stand in another order',
    [definitions, seeds],
    (tasks, dice) => {
      const chance = new Chance(dice);
      const before = decompile(tasks);
      const after = decompile(tasks.map((task) => shuffleKeys(task, chance) as JsonObject));
      assert(equalJson(after as unknown as Json, before as unknown as Json), 'another chain');
      sameJson(pictureOf(after, 'none'), pictureOf(before, 'none'), 'drawn');
    },
  ),
];
