import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../app/designer/actions/registry.ts';
import { fitHeader } from '../../../app/panels/shell/fitHeader.ts';
import { MENU_NAMES } from '../../../app/panels/shell/menuNames.ts';
import { MENUS } from '../../../app/panels/shell/menus.ts';

describe('the menus of the header', () => {
  const listed = [...MENUS.values()].flat(2);

  it('hold every action once, but those that only keys make sense for', () => {
    const wanted = ACTIONS.filter(({ keysOnly }) => !keysOnly).map(({ id }) => id);
    const ids = listed.map(({ id }) => id);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are those that the header names', () => expect([...MENUS.keys()]).toEqual(MENU_NAMES));

  it('say why what cannot be done now cannot', () => {
    const silent = listed.filter(({ enabled, why }) => enabled && !why).map(({ id }) => id);
    expect(silent).toEqual([]);
  });
});

describe('fitHeader', () => {
  const parts = (width: number, text = 1) => {
    const { nameWidth: _, ...fits } = fitHeader({ width, text });
    return Object.entries(fits).flatMap(([part, does]) => (does ? [part] : []));
  };

  it('has room for everything in words at 1,440 pixels', () => {
    expect(parts(1440).toSorted()).toEqual([
      'brand',
      'chip',
      'dialect',
      'export',
      'menus',
      'redo',
      'save',
      'tenant',
      'undo',
      'words',
    ]);
  });

  it('drops words first, and puts the menus into one where they do not fit', () => {
    expect(parts(1280)).not.toContain('words');
    expect(parts(600)).not.toContain('menus');
    expect(parts(360)).toContain('export');
  });

  it('counts the size of text', () => expect(parts(2880, 2)).toEqual(parts(1440)));
});
