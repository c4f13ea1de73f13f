import fc from 'fast-check';
import { FIELDS, type Field, type Json, STATUSES } from '../../../lib/index.ts';
import { TASK_IDS, oddJson } from './pools.ts';

/** What a person does; `at` and `to` say which of the tasks or edges, counted round. */
export type Move =
  | { readonly kind: 'addTask'; readonly name: string; readonly id?: string }
  | { readonly kind: 'rename'; readonly at: number; readonly name: string }
  | { readonly kind: 'setField'; readonly at: number; readonly field: Field; readonly value: Json | undefined }
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
  | { readonly kind: 'move'; readonly at: number; readonly x: number };

const index = fc.nat({ max: 40 });
const name = fc.constantFrom('First', 'Mart', 'Umsätze: täglich', '売上', '', '<script>', '__proto__');
const status = fc.nat({ max: STATUSES.length - 1 });
const field = fc.constantFrom(...(Object.keys(FIELDS) as Field[]));

const moves: readonly [number, fc.Arbitrary<Move>][] = [
  [4, fc.record({ kind: fc.constant('addTask'), name })],
  [1, fc.record({ kind: fc.constant('addTask'), name, id: fc.constantFrom(...TASK_IDS) })],
  [2, fc.record({ kind: fc.constant('rename'), at: index, name })],
  [3, fc.record({ kind: fc.constant('setField'), at: index, field, value: fc.option(oddJson, { nil: undefined }) })],
  [9, fc.record({ kind: fc.constant('connect'), at: index, to: index, status })],
  [4, fc.record({ kind: fc.constant('setStatus'), at: index, status })],
  [3, fc.record({ kind: fc.constant('setJoin'), at: index, all: fc.boolean() })],
  [
    5,
    fc.record({
      kind: fc.constant('reconnect'),
      at: index,
      from: index,
      to: index,
      status: fc.nat({ max: STATUSES.length }),
    }),
  ],
  [1, fc.record({ kind: fc.constant('removeTasks'), at: fc.array(index, { minLength: 1, maxLength: 2 }) })],
  [2, fc.record({ kind: fc.constant('removeEdge'), at: index })],
  [1, fc.record({ kind: fc.constant('move'), at: index, x: fc.integer({ min: -9999, max: 9999 }) })],
];

export const oneMove: fc.Arbitrary<Move> = fc.oneof(...moves.map(([weight, arbitrary]) => ({ arbitrary, weight })));

export const moveList: fc.Arbitrary<readonly Move[]> = fc.array(oneMove, { minLength: 1, maxLength: 12 });
