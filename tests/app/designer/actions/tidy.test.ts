import { beforeEach, describe, expect, it } from 'vitest';
import { openText } from '../../../../app/designer/actions/open.ts';
import type { LayOut } from '../../../../app/designer/ports/layout.ts';
import { dispatch } from '../../../../app/designer/state/dispatch.ts';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { currentDocument, stateOf } from '../../../../app/designer/state/store.ts';
import { move, sample } from '../../../../lib/index.ts';
import { isEnabled, keyOf, run, select } from '../../../support/inMemory/actions.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { byElk } from '../../../support/inMemory/elk.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;

const state = () => stateOf(tab.designer).getState();
const positions = () => currentDocument(tab.designer).view.positions;
const placeOf = (name: string) => positions().get(keyOf(tab, name))!;
const moveBy = (name: string, x: number, y: number) => {
  const from = placeOf(name);
  const moves = new Map([[keyOf(tab, name), { x: from.x + x, y: from.y + y }]]);
  expect(dispatch(tab.designer, (document) => move(document, { moves })).ok).toBe(true);
};
/** Does it, and waits until the engine has answered. */
const tidy = async (id: string) => {
  run(tab, id);
  expect(state().busy).toMatch(/^Tidying \d+ tasks…$/);
  await new Promise<void>((resolve) => {
    const stop = stateOf(tab.designer).subscribe(({ busy }) => busy === null && (stop(), resolve()));
  });
  await browser.clock.pass(0);
};

describe('tidy', () => {
  beforeEach(async () => {
    browser = memoryBrowser(null, byElk);
    tab = await browser.open();
  });

  it('changes nothing in a chain that is tidy', async () => {
    const before = currentDocument(tab.designer);
    await tidy('tidy');
    expect(state().notice?.text).toBe('Already tidy: nothing moved.');
    expect(currentDocument(tab.designer)).toBe(before);
    expect(isEnabled(tab, 'undo')).toBe(false);
  });

  it('says how far things moved, and takes it back', async () => {
    moveBy('Rebuild price list', 400, 60);
    const before = new Map(positions());
    await tidy('tidy');
    expect(placeOf('Rebuild price list')).toEqual({ x: 0, y: 512 });
    expect(state().notice).toMatchObject({ text: 'One task moved, by 404 pixels.', action: { label: 'Undo' } });
    undoStep(tab.designer);
    expect(new Map(positions())).toEqual(before);
    await tidy('tidy');
    state().notice!.action!.run(tab.designer);
    expect(new Map(positions())).toEqual(before);
  });

  it('lays out one component and leaves the rest where it is', async () => {
    moveBy('Rebuild price list', 300, 40);
    moveBy('Mart: returns', 60, -80);
    const [lone, moved] = [placeOf('Rebuild price list'), placeOf('Mart: returns')];
    select(tab, 'Stage sales');
    await tidy('tidy-component');
    expect(placeOf('Mart: returns')).not.toEqual(moved);
    expect(placeOf('Rebuild price list')).toEqual(lone);
  });

  it('lays out the selection alone', async () => {
    moveBy('Executive report', 0, 130);
    moveBy('Mart: returns', 60, -80);
    const before = new Map(positions());
    select(tab, 'Executive report');
    expect(isEnabled(tab, 'tidy-selection')).toBe(false);
    select(tab, 'Executive report', 'Audit log');
    await tidy('tidy-selection');
    expect(state().notice?.text).toMatch(/moved, by/);
    for (const [key, point] of positions())
      if (key !== keyOf(tab, 'Executive report') && key !== keyOf(tab, 'Audit log'))
        expect(point).toEqual(before.get(key));
    expect(new Map(positions())).not.toEqual(before);
  });
});

describe('the arrangement of a large file', () => {
  /** Lays half of the graphs out, and is never done with the others. */
  const half: LayOut = async (graphs, { onLaidOut, signal }) => {
    for (const [index, graph] of graphs.slice(0, graphs.length / 2).entries())
      onLaidOut(index, {
        ...graph,
        children: graph.children.map((child, place) => ({ ...child, x: place * 300, y: 0 })),
        width: graph.children.length * 300,
        height: 100,
      });
    await new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
  };

  it('can be stopped, and shows all of it', async () => {
    browser = memoryBrowser(null, half);
    tab = await browser.open();
    expect(isEnabled(tab, 'stop')).toBe(false);
    openText(tab.designer, 'large.json', JSON.stringify(sample({ tasks: 3000, seed: 5 })));
    await browser.clock.pass(0);
    expect(state().busy).toBe('Arranging 3000 tasks…');
    expect(positions().size).toBe(0);
    run(tab, 'stop');
    await browser.clock.pass(0);
    expect(state()).toMatchObject({ busy: null, notice: { kind: 'info', text: 'Stopped.' } });
    expect(tab.names()).toHaveLength(3000);
    for (const { key } of currentDocument(tab.designer).chain.tasks) expect(positions().has(key)).toBe(true);
  });
});
