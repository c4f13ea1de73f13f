import type fc from 'fast-check';
import { FIELDS, type Field, STATUSES } from '../../../lib/editor/index.ts';
import type { Json, JsonObject, NewTask, Path } from '../../../lib/index.ts';
import { USAGES } from '../../../lib/internal.ts';
import type { Chance } from './chance.ts';
import { anyPlace, eventPlace, otherKeys, soundEventPlace, soundPlace } from './fields.ts';
import { made } from './made.ts';
import { TASK_IDS, oddJson } from './pools.ts';
import { simplerList } from './simpler.ts';

/** What a person does; `at` and `to` say which of the tasks or edges, counted round. */
export type Move =
  | { readonly kind: 'addTask'; readonly task: NewTask }
  | { readonly kind: 'rename'; readonly at: number; readonly name: string }
  | { readonly kind: 'setField'; readonly at: number; readonly field: Field; readonly value: Json | undefined }
  | { readonly kind: 'setAt'; readonly at: number; readonly path: Path; readonly value: Json | undefined }
  | {
      readonly kind: 'setEvent';
      readonly at: number;
      readonly event: number;
      readonly path: Path;
      readonly value: Json | undefined;
    }
  | { readonly kind: 'addEvent'; readonly at: number; readonly dataset: boolean }
  | { readonly kind: 'removeEvent'; readonly at: number; readonly event: number }
  | { readonly kind: 'setUnknownKeys'; readonly at: number; readonly path: Path; readonly value: JsonObject }
  | { readonly kind: 'setSchedule'; readonly at: number; readonly schedule: Json | undefined }
  | { readonly kind: 'connect'; readonly at: number; readonly to: number; readonly status: number }
  | { readonly kind: 'setStatus'; readonly at: number; readonly status: number }
  | { readonly kind: 'setJoin'; readonly at: number; readonly all: boolean }
  | {
      readonly kind: 'reconnect';
      readonly at: number;
      readonly from: number;
      readonly to: number;
      readonly status: number;
    }
  | { readonly kind: 'removeTasks'; readonly at: readonly number[] }
  | { readonly kind: 'removeEdge'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly to: number }
  | { readonly kind: 'insertNew'; readonly at: number; readonly task: NewTask }
  | { readonly kind: 'removeAndReconnect'; readonly at: readonly number[] }
  | { readonly kind: 'connectAll'; readonly at: readonly number[]; readonly to: number; readonly status: number }
  | { readonly kind: 'setEnabled'; readonly at: readonly number[]; readonly on: boolean }
  | { readonly kind: 'setStatuses'; readonly at: readonly number[]; readonly status: number }
  | { readonly kind: 'paste'; readonly at: readonly number[] }
  | { readonly kind: 'move'; readonly at: number; readonly x: number }
  | { readonly kind: 'addNote'; readonly at: number; readonly text: string; readonly x: number }
  | { readonly kind: 'editNote'; readonly at: number; readonly text: string }
  | { readonly kind: 'pinNote'; readonly at: number; readonly to: number }
  | { readonly kind: 'moveNote'; readonly at: number; readonly x: number }
  | { readonly kind: 'resizeNote'; readonly at: number; readonly x: number }
  | { readonly kind: 'addGroup'; readonly at: readonly number[] }
  | { readonly kind: 'renameGroup'; readonly at: number; readonly name: string }
  | { readonly kind: 'collapseGroups'; readonly at: number; readonly to: number }
  | {
      readonly kind: 'setMembers';
      readonly at: number;
      readonly add: readonly number[];
      readonly drop: readonly number[];
    }
  | { readonly kind: 'removeAnnotations'; readonly at: number; readonly to: number }
  | { readonly kind: 'addComment'; readonly at: number; readonly onEdge: boolean; readonly text: string }
  | { readonly kind: 'editComment'; readonly at: number; readonly text: string }
  | { readonly kind: 'resolveComment'; readonly at: number; readonly isDone: boolean }
  | { readonly kind: 'removeComment'; readonly at: number };

const NAMES = ['First', 'Mart', 'Umsätze: täglich', '売上', '<script>', '__proto__'] as const;

const TEXTS = [
  '',
  'Runs before the shops open.',
  'Two\nlines, "quoted"',
  '<b>bold</b>',
  '__proto__',
  '\ud800 alone',
] as const;

const ALL_FIELDS = Object.keys(FIELDS) as Field[];

/** How often each kind of move is made. */
const WEIGHTS: Readonly<Record<Move['kind'], number>> = {
  addTask: 5,
  rename: 2,
  setField: 3,
  setAt: 4,
  setEvent: 5,
  addEvent: 2,
  removeEvent: 2,
  setUnknownKeys: 1,
  setSchedule: 1,
  connect: 9,
  setStatus: 4,
  setJoin: 3,
  reconnect: 5,
  removeTasks: 1,
  removeEdge: 2,
  insert: 2,
  insertNew: 2,
  removeAndReconnect: 2,
  connectAll: 2,
  setEnabled: 1,
  setStatuses: 1,
  paste: 1,
  move: 2,
  addNote: 2,
  editNote: 1,
  pinNote: 1,
  moveNote: 1,
  resizeNote: 1,
  addGroup: 2,
  renameGroup: 1,
  collapseGroups: 1,
  setMembers: 1,
  removeAnnotations: 1,
  addComment: 4,
  editComment: 1,
  resolveComment: 1,
  removeComment: 1,
};

const KINDS = Object.entries(WEIGHTS).flatMap(([kind, weight]) =>
  Array.from({ length: weight }, () => kind as Move['kind']),
);

const SCHEDULES: readonly Json[] = [
  'R/PT2H',
  { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=6', timezone: 'Europe/Stockholm' },
  { cron: { expression: '0 6 * * *' }, startDateTime: '2026-01-01T06:00:00' },
];

/** A new task with some of all that it may start with. */
function makeTask(chance: Chance, name: string): NewTask {
  return {
    name,
    ...(chance.once(5) ? { id: chance.one(TASK_IDS) } : {}),
    ...(chance.once(4) ? { schedule: chance.one(SCHEDULES) } : {}),
    ...(chance.once(4) ? { appId: chance.one(['app-1', 'app-2']), partial: chance.once(2) } : {}),
    ...(chance.once(4) ? { join: chance.one(['any', 'all']), enabled: chance.once(2) } : {}),
    ...(chance.once(4) ? { usage: chance.one(USAGES), spaceId: 'space' } : {}),
  };
}

/** What a person may type into a field: only values that the service takes. */
function soundValue(chance: Chance, field: Field): Json {
  if (field === 'usage') return chance.one(USAGES);
  if (field === 'enabled' || field === 'partial') return chance.once(2);
  return chance.one(NAMES);
}

function makeMove(chance: Chance, sound: boolean): Move {
  const kind = chance.one(KINDS);
  const at = chance.below(41);
  const name = !sound && chance.once(7) ? '' : chance.one(NAMES);
  const status = chance.below(STATUSES.length);
  switch (kind) {
    case 'addTask':
      return { kind, task: makeTask(chance, name) };
    case 'rename':
      return { kind, at, name };
    case 'setField': {
      const field = chance.one(ALL_FIELDS);
      if (sound) return { kind, at, field, value: soundValue(chance, field) };
      return { kind, at, field, value: chance.once(6) ? undefined : oddJson(chance) };
    }
    case 'setAt':
      return { kind, at, ...(sound ? soundPlace(chance) : anyPlace(chance)) };
    case 'setEvent':
      return { kind, at, event: chance.below(7), ...(sound ? soundEventPlace(chance) : eventPlace(chance)) };
    case 'addEvent':
      return { kind, at, dataset: sound || chance.once(2) };
    case 'removeEvent':
      return { kind, at, event: chance.below(7) };
    case 'setUnknownKeys':
      return {
        kind,
        at,
        path: sound ? [] : chance.one([[], ['metadata'], ['states', 0], ['start'], ['events', 0]]),
        value: otherKeys(chance, sound),
      };
    case 'setSchedule':
      return { kind, at, schedule: chance.once(3) ? undefined : chance.one(SCHEDULES) };
    case 'connect':
      return { kind, at, to: chance.below(41), status };
    case 'setStatus':
      return { kind, at, status };
    case 'setJoin':
      return { kind, at, all: chance.once(2) };
    case 'reconnect':
      return { kind, at, from: chance.below(41), to: chance.below(41), status: chance.below(STATUSES.length + 1) };
    case 'removeTasks':
      return { kind, at: chance.list(chance.between(1, 2), (again) => again.below(41)) };
    case 'removeEdge':
      return { kind, at };
    case 'insert':
      return { kind, at, to: chance.below(41) };
    case 'insertNew':
      return { kind, at, task: makeTask(chance, name) };
    case 'removeAndReconnect':
      return { kind, at: few(chance) };
    case 'connectAll':
      return { kind, at: few(chance), to: chance.below(41), status };
    case 'setEnabled':
      return { kind, at: few(chance), on: chance.once(2) };
    case 'setStatuses':
      return { kind, at: few(chance), status };
    case 'paste':
      return { kind, at: few(chance) };
    case 'move':
    case 'moveNote':
    case 'resizeNote':
      return { kind, at, x: chance.between(-9999, 9999) };
    case 'addNote':
      return { kind, at, text: chance.one(TEXTS), x: chance.between(-9999, 9999) };
    case 'editNote':
      return { kind, at, text: chance.one(TEXTS) };
    case 'pinNote':
    case 'collapseGroups':
    case 'removeAnnotations':
      return { kind, at, to: chance.below(41) };
    case 'addComment':
      return { kind, at, onEdge: chance.once(2), text: chance.one(TEXTS) };
    case 'editComment':
      return { kind, at, text: chance.one(TEXTS) };
    case 'resolveComment':
      return { kind, at, isDone: chance.once(2) };
    case 'removeComment':
      return { kind, at };
    case 'addGroup':
      return { kind, at: few(chance) };
    case 'renameGroup':
      return { kind, at, name };
    case 'setMembers':
      return { kind, at, add: few(chance), drop: few(chance) };
  }
}

function few(chance: Chance): number[] {
  return chance.list(chance.between(1, 3), (again) => again.below(41));
}

const WRITES: readonly Move['kind'][] = ['setAt', 'setEvent', 'setUnknownKeys', 'setSchedule'];

/**
 * Numbers that count round come down to the first few, and lists of them to shorter ones; writing somewhere comes
 * down to writing a name.
 */
function* simplerMove(move: Move): Iterable<Move> {
  if (WRITES.includes(move.kind) && 'at' in move && typeof move.at === 'number')
    yield { kind: 'rename', at: move.at, name: NAMES[0] };
  for (const [key, value] of Object.entries(move)) {
    if (Array.isArray(value) && value.length > 1) for (const one of value) yield { ...move, [key]: [one] } as Move;
    if (typeof value !== 'number' || value <= 0) continue;
    for (const smaller of new Set([0, value >> 1, value - 1])) yield { ...move, [key]: smaller } as Move;
  }
}

function moves(least: number, most: number, sound: boolean): fc.Arbitrary<readonly Move[]> {
  return made<readonly Move[]>(
    (chance) => chance.list(chance.between(least, most), (again) => makeMove(again, sound)),
    (list) => simplerList(list, simplerMove, 1),
  );
}

export const oneMove: fc.Arbitrary<Move> = made((chance) => makeMove(chance, false), simplerMove);

export const moveList: fc.Arbitrary<readonly Move[]> = moves(1, 8, false);

/** Moves that fill fields only with what the service takes. */
export const soundMoves: fc.Arbitrary<readonly Move[]> = moves(1, 14, true);
