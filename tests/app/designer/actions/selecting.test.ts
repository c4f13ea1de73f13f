import { beforeEach, describe, expect, it } from 'vitest';
import { cycle, found, selectFound } from '../../../../app/designer/actions/find.ts';
import { setQuery } from '../../../../app/designer/state/find.ts';
import { currentDocument, selectOnly } from '../../../../app/designer/state/store.ts';
import { graphOf } from '../../../../lib/index.ts';
import { isEnabled, keyOf, run, select, selected } from '../../../support/inMemory/actions.ts';
import { type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let tab: MemoryTab;
beforeEach(async () => {
  tab = await memoryBrowser().open();
});

describe('selecting', () => {
  it('takes all upstream, all downstream, and the component', () => {
    select(tab, 'Mart: customers');
    run(tab, 'select-upstream');
    expect(selected(tab)).toEqual(['Extract customers', 'Extract orders', 'Mart: customers', 'Stage sales']);
    select(tab, 'Mart: customers');
    run(tab, 'select-downstream');
    expect(selected(tab)).toEqual(['Audit log', 'Executive report', 'Mart: customers']);
    select(tab, 'Mart: customers');
    run(tab, 'select-component');
    expect(selected(tab)).toHaveLength(12);
    expect(selected(tab)).not.toContain('Rebuild price list');
  });

  it('can be done only from a task', () => {
    selectOnly(tab.designer, {});
    for (const id of ['select-upstream', 'select-downstream', 'select-component', 'select-none'])
      expect(isEnabled(tab, id)).toBe(false);
  });

  it('of a task that is in no file offers nothing that cannot be done with it', () => {
    selectOnly(tab.designer, { tasks: graphOf(currentDocument(tab.designer).chain).externals });
    expect(isEnabled(tab, 'connect')).toBe(true);
    for (const id of ['enable', 'disable', 'cut', 'copy', 'duplicate', 'rename', 'add-before'])
      expect(isEnabled(tab, id)).toBe(false);
  });
});

describe('walking', () => {
  it('leads along edges, and to the nearest task up and down', () => {
    select(tab, 'Extract returns');
    for (const [direction, reached] of [
      ['right', 'Stage returns'],
      ['right', 'Mart: returns'],
      ['up', 'Mart: revenue'],
      ['up', 'Mart: customers'],
      ['left', 'Stage sales'],
    ] as const) {
      run(tab, `walk-${direction}`);
      expect(selected(tab)).toEqual([reached]);
    }
  });

  it('selects along the way when it is to extend', () => {
    select(tab, 'Extract returns');
    run(tab, 'extend-right');
    expect(selected(tab)).toEqual(['Extract returns', 'Stage returns']);
    run(tab, 'extend-right');
    expect(selected(tab)).toEqual(['Extract returns', 'Mart: returns', 'Stage returns']);
  });

  it('begins with the first task', () => {
    selectOnly(tab.designer, {});
    run(tab, 'walk-right');
    expect(selected(tab)).toEqual(['Extract orders']);
  });
});

describe('finding', () => {
  it('goes from one task found to the next, and round', () => {
    expect(isEnabled(tab, 'find-next')).toBe(false);
    setQuery(tab.designer, 'extract');
    expect(found(tab.designer)).toEqual(
      ['Extract orders', 'Extract customers', 'Extract returns'].map((name) => keyOf(tab, name)),
    );
    for (const name of ['Extract orders', 'Extract customers', 'Extract returns', 'Extract orders']) {
      run(tab, 'find-next');
      expect(selected(tab)).toEqual([name]);
    }
    run(tab, 'find-before');
    expect(selected(tab)).toEqual(['Extract returns']);
  });

  it('filters by what holds of a task, and selects all that it found', () => {
    setQuery(tab.designer, 'is:off');
    selectFound(tab.designer);
    expect(selected(tab)).toEqual(['Mart: returns']);
    setQuery(tab.designer, 'nothing of the kind');
    cycle(tab.designer, 1);
    expect(selected(tab)).toEqual(['Mart: returns']);
  });
});
