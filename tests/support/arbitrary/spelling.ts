import type fc from 'fast-check';
import type { Json, JsonObject } from '../../../lib/index.ts';
import type { Chance } from './chance.ts';
import { makeDefinitions, simplerDefinitions } from './definitions.ts';
import { made } from './made.ts';
import { objectOf } from './objects.ts';
import { type Make, mostly, oddJson, taskId } from './pools.ts';
import { makeSettings } from './settings.ts';
import { simplerJson, simplerObject } from './simpler.ts';
import { PLAIN, type Spelling, makeSpelling, simplerSpelling, spell } from './spell.ts';

interface Spelled<T> {
  readonly value: T;
  readonly spelling: Spelling;
}

interface File extends Spelled<readonly JsonObject[]> {
  readonly envelope: number;
  readonly view: JsonObject;
  readonly mark: boolean;
  readonly end: string;
}

/** What may stand around tasks: a list, the task alone, a list page, a chain document, in several orders. */
function wrap({ value: tasks, envelope, view }: File): Json {
  if (envelope === 1 && tasks.length === 1) return tasks[0]!;
  const links = { self: { href: '/v1/tasks' } };
  if (envelope === 2) return { data: tasks, links };
  if (envelope === 3) return { links, data: tasks };
  if (envelope === 4) return { taskloom: 1, tasks, view };
  if (envelope === 5) return { view, note: '', tasks, taskloom: 1, dialect: 'scheduling' };
  return envelope === 6 ? { tasks, taskloom: 1 } : tasks;
}

function makeView(chance: Chance): JsonObject {
  const place: Make = (again) => mostly(again, () => [again.between(-50, 900), again.below(500)], 9);
  const places = chance.list(chance.below(4), (again): [string, Json] => [taskId(again), place(again)]);
  const positions: Make = (again) => mostly(again, () => Object.fromEntries(places));
  const notes: Make = (again) =>
    mostly(again, () =>
      Object.fromEntries(again.list(again.below(3), (one): [string, Json] => [one.one(MARKS), mostly(one, makeNote)])),
    );
  const groups: Make = (again) =>
    mostly(again, () =>
      Object.fromEntries(again.list(again.below(3), (one): [string, Json] => [one.one(MARKS), mostly(one, makeGroup)])),
    );
  const comments: Make = (again) =>
    mostly(again, () =>
      Object.fromEntries(
        again.list(again.below(3), (one): [string, Json] => [one.one(MARKS), mostly(one, makeComment)]),
      ),
    );
  const viewport: Make = (again) =>
    mostly(again, () => [again.between(-900, 900), again.between(-900, 900), again.between(1, 20) / 10]);
  const rehearsal: Make = (again) => mostly(again, makeSettings);
  return objectOf(chance, { positions }, { routes: oddJson, notes, groups, comments, viewport, rehearsal });
}

const MARKS = ['note-1', 'group-1', 'comment-1', 'note-2', '7', '__proto__'] as const;

function makeNote(chance: Chance): Json {
  return objectOf(
    chance,
    {
      text: (again) => mostly(again, () => 'A note'),
      at: (again) => [again.below(900), 1.5],
      size: (again) => [again.between(0, 300), 80],
    },
    { task: taskId, colour: oddJson },
  );
}

function makeGroup(chance: Chance): Json {
  return objectOf(
    chance,
    { name: (again) => mostly(again, () => 'Extracts'), tasks: (again) => again.list(again.below(4), taskId) },
    { colour: oddJson, collapsed: (again) => mostly(again, () => true) },
  );
}

function makeComment(chance: Chance): Json {
  return objectOf(
    chance,
    { text: (again) => mostly(again, () => 'Still needed?'), task: taskId },
    {
      event: (again) => mostly(again, () => again.one(['done', 'first', '__proto__'])),
      by: (again) => mostly(again, () => 'Ada'),
      at: (again) => mostly(again, () => again.one(['2026-11-27T07:40:00Z', '2026-13-01T00:00Z', 'yesterday'])),
      state: (again) => mostly(again, () => again.one(['open', 'done'])),
      colour: oddJson,
    },
  );
}

function makeFile(chance: Chance): File {
  return {
    value: makeDefinitions(chance),
    spelling: makeSpelling(chance),
    envelope: chance.below(9),
    view: makeView(chance),
    mark: chance.once(10),
    end: chance.one(['', '\n', '\r\n', ' \n\n']),
  };
}

function* simplerFile(file: File): Iterable<File> {
  if (file.mark) yield { ...file, mark: false };
  if (file.end !== '') yield { ...file, end: '' };
  if (file.envelope > 0) yield { ...file, envelope: 0 };
  for (const view of simplerObject(file.view)) yield { ...file, view };
  for (const spelling of simplerSpelling(file.spelling)) yield { ...file, spelling };
  for (const value of simplerDefinitions(file.value)) yield { ...file, value };
}

/** Task definitions as text, spelled as people and programs do. */
export const taskText: fc.Arbitrary<string> = made(makeFile, simplerFile).map(
  (file) => (file.mark ? '\uFEFF' : '') + spell(wrap(file), file.spelling) + file.end,
);

/** The same definitions in two spellings. */
export const twoTexts: fc.Arbitrary<readonly [string, string]> = made<readonly [File, Spelling]>(
  (chance) => [makeFile(chance), makeSpelling(chance)],
  function* simplerPair([file, spelling]) {
    for (const simple of simplerFile(file)) yield [simple, spelling];
    for (const simple of simplerSpelling(spelling)) yield [file, simple];
  },
).map(([file, other]) => [spell(wrap(file), file.spelling) + file.end, spell(wrap(file), other)]);

/** JSON text of any value that `values` knows how to make, without white space around it. */
export function spelled(make: (chance: Chance) => Json = oddJson): fc.Arbitrary<string> {
  return made<Spelled<Json>>(
    (chance) => ({ value: make(chance), spelling: makeSpelling(chance) }),
    function* simplerText({ value, spelling }) {
      if (spelling !== PLAIN) yield { value, spelling: PLAIN };
      for (const simple of simplerJson(value)) yield { value: simple, spelling };
    },
  ).map(({ value, spelling }) => spell(value, spelling));
}
