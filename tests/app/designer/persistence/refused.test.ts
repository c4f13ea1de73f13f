import { beforeEach, describe, expect, it } from 'vitest';
import { panelsOf } from '../../../../app/designer/state/panels.ts';
import { notify } from '../../../../app/designer/state/store.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { add, kept, save } from '../../../support/inMemory/edits.ts';
import { isMarked, keptMark, notice } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;

describe('a browser that refuses its storage', () => {
  beforeEach(async () => {
    browser = memoryBrowser();
    browser.storage.refusing = 'blocked';
    tab = await browser.open();
  });

  it('is told at once, and work goes on', async () => {
    expect(notice(tab)).toMatchObject({
      kind: 'error',
      text: 'The browser does not let this page store anything. Edits will be in this tab only: save them to a file.',
      stays: true,
    });
    expect(keptMark(tab)).toBe('refused');
    add(tab, 'One');
    add(tab, 'Two');
    expect(isMarked(tab)).toBe(true);
    await save(browser, tab);
    expect(tab.downloads).toEqual([
      { name: 'nightly-sales.chain.json', content: expect.stringMatching(/"One"[^]*"Two"/) },
    ]);
    expect(isMarked(tab)).toBe(false);
  });

  it('asks before the page is left with edits that are nowhere else, and only then', async () => {
    expect(tab.asksBeforeLeaving()).toBe(false);
    add(tab, 'One');
    expect(tab.asksBeforeLeaving()).toBe(true);
    await save(browser, tab);
    expect(tab.asksBeforeLeaving()).toBe(false);
  });
});

describe('a browser that keeps what is edited', () => {
  it('does not ask before the page is left', async () => {
    browser = memoryBrowser();
    tab = await browser.open();
    add(tab, 'One');
    expect(tab.asksBeforeLeaving()).toBe(false);
    await kept(browser, tab);
    expect(tab.asksBeforeLeaving()).toBe(false);
  });
});

describe('a storage that is full', () => {
  beforeEach(async () => {
    browser = memoryBrowser();
    tab = await browser.open();
    browser.storage.refusing = 'full';
  });

  it('is told once, and the edits are kept as soon as there is room', async () => {
    add(tab, 'One');
    await browser.clock.pass(1_000);
    expect(notice(tab)).toMatchObject({
      kind: 'error',
      text: 'The browser’s storage is full. Your edits are in this tab only: save them to a file.',
      action: { label: 'Make room' },
    });
    expect(keptMark(tab)).toBe('refused');
    notice(tab)!.action!.run(tab.designer);
    expect(panelsOf(tab.designer).getState().dialog).toBe('recent');
    notify(tab.designer, null);
    add(tab, 'Two');
    await browser.clock.pass(1_000);
    expect(keptMark(tab)).toBe('refused');
    expect(notice(tab)).toBeNull();
    browser.storage.refusing = null;
    add(tab, 'Three');
    await kept(browser, tab);
    tab = await tab.reload();
    expect(tab.names().slice(-3)).toEqual(['One', 'Two', 'Three']);
  });

  it('keeps the edits that it refused when the page is left, if there is room by then', async () => {
    add(tab, 'One');
    await browser.clock.pass(1_000);
    expect(keptMark(tab)).toBe('refused');
    browser.storage.refusing = null;
    tab = await tab.reload();
    expect(tab.names()).toContain('One');
  });

  it('is told again when it is full again', async () => {
    add(tab, 'One');
    await browser.clock.pass(1_000);
    browser.storage.refusing = null;
    add(tab, 'Two');
    await kept(browser, tab);
    notify(tab.designer, null);
    browser.storage.refusing = 'full';
    add(tab, 'Three');
    await browser.clock.pass(1_000);
    expect(notice(tab)?.action?.label).toBe('Make room');
  });
});
