import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../lib/index.ts';
import {
  type CatalogueApp,
  type CatalogueSpace,
  isBlocked,
  makePlan,
  rightsFaults,
} from '../../../lib/tenant/index.ts';
import { task } from './chain.ts';

const app = (id: string, canReload: boolean | null): CatalogueApp => ({
  id,
  name: `App ${id}`,
  usage: null,
  spaceId: null,
  ownerId: null,
  canReload,
});
const space = (id: string, canEdit: boolean | null): CatalogueSpace => ({
  id,
  name: `Space ${id}`,
  kind: 'shared',
  ownerId: null,
  canEdit,
});
const byId = <T extends { readonly id: string }>(...entries: readonly T[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));
const inSpace = (spaceId: string): JsonObject => ({ ...task({ id: 'a', app: 'one' }), metadata: { spaceId } });

describe('rightsFaults', () => {
  it('names a task on an app that may not be reloaded, and its place', () => {
    const desired = [task({ id: 'a', app: 'one' }), task({ id: 'b', app: 'two' })];
    expect(rightsFaults(desired, byId(app('one', true), app('two', false)), new Map())).toEqual([
      {
        place: 1,
        code: 'no-reload',
        pointer: '/states/0/onEvents/0/actions/0/functionRef/arguments/appId',
        message:
          'You may not reload the app “App two”, so the service refuses its tasks. Ask its owner, or choose another app.',
      },
    ]);
  });

  it('names a task in a space that may not be edited', () => {
    expect(rightsFaults([inSpace('s')], new Map(), byId(space('s', false)))).toMatchObject([
      { code: 'no-edit', pointer: '/metadata/spaceId' },
    ]);
  });

  it('says nothing of what the tenant does not tell', () => {
    expect(rightsFaults([inSpace('s')], byId(app('one', null)), byId(space('s', null)))).toEqual([]);
    expect(rightsFaults([inSpace('s')], new Map(), new Map())).toEqual([]);
  });

  it('blocks a plan that would send such a task, and no other', () => {
    const desired = [task({ id: 'a', app: 'one' })];
    const faults = rightsFaults(desired, byId(app('one', false)), new Map());
    const plan = (actual: readonly JsonObject[]) => makePlan({ dialect: 'v1', desired, base: null, actual, faults });
    expect(isBlocked(plan([]))).toBe(true);
    expect(isBlocked(plan(desired))).toBe(false);
  });
});
