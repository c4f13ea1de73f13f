import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../lib/index.ts';
import { adoptable } from '../../../lib/tenant/index.ts';
import { task } from './chain.ts';

const there = (id: string, name: string, app: string): JsonObject => ({ ...task({ id, name, app }), resourceId: app });

describe('adoptable', () => {
  it('offers tasks on the same app that are not in the file, those of the same name first', () => {
    const desired = [task({ id: 'new:load', name: 'Load', app: 'app-1' })];
    const actual = [there('a', 'Other', 'app-1'), there('b', 'Load', 'app-1'), there('c', 'Load', 'app-2')];
    expect(adoptable(desired, actual)).toEqual([
      {
        task: 'new:load',
        name: 'Load',
        candidates: [
          { id: 'b', name: 'Load' },
          { id: 'a', name: 'Other' },
        ],
      },
    ]);
  });

  it('offers nothing for tasks that the tenant knows, nor tasks that the file has', () => {
    const actual = [there('a', 'Load', 'app-1')];
    expect(adoptable([task({ id: 'a', app: 'app-1' }), task({ id: 'new:b', app: 'app-1' })], actual)).toEqual([]);
  });

  it('offers them for tasks of another tenant, and for those without an id', () => {
    const actual = [there('a', 'Load', 'app-1')];
    const desired = [task({ id: 'elsewhere', app: 'app-1' }), task({ name: 'Nameless', app: 'app-1' })];
    expect(adoptable(desired, actual).map(({ task: name }) => name)).toEqual(['elsewhere', 'new:@1']);
  });
});
