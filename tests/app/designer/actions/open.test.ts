import { beforeEach, describe, expect, it } from 'vitest';
import { pasteAction } from '../../../../app/designer/actions/clipboard.ts';
import { openAction, openFile } from '../../../../app/designer/actions/open.ts';
import { dismissRefusal, stateOf } from '../../../../app/designer/state/store.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { fileName, notice, places, text } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

const task = (id: string, name: string) => ({ id, name, states: [] });
const refusal = () => stateOf(tab.designer).getState().refusal;

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', '', { message: 'The text is empty.', line: 1, column: 1 }],
    [
      'is half a JSON',
      '[\n  {"id": "a",\n',
      { message: expect.stringContaining('The text is not JSON: '), line: 3, column: 1 },
    ],
    ['is a number', '42', { message: 'The text holds a number, not task definitions.', line: 1, column: 1 }],
    [
      'is a list of strings',
      '["a", "b"]',
      { message: 'Item 1 of the list is a string, not a task definition.', line: 1, column: 2 },
    ],
    ['is not UTF-8', Buffer.from([0x5b, 0xff, 0xfe, 0x5d]), { message: 'The file is not UTF-8 text.' }],
  ])('is refused with its place when it %s, and what was open stays', async (_, content, reason) => {
    const before = text(tab);
    await openFile(tab.designer, new File([content], 'wrong.json'));
    expect(refusal()).toMatchObject({ fileName: 'wrong.json', refusal: reason });
    expect(fileName(tab)).toBe('nightly-sales.chain.json');
    expect(text(tab)).toBe(before);
    dismissRefusal(tab.designer);
    expect(refusal()).toBeNull();
  });

  it('is refused when it has 60 MB', async () => {
    await openFile(tab.designer, new File(['[', ' '.repeat(60_000_000), ']'], 'large.json'));
    expect(refusal()).toMatchObject({
      fileName: 'large.json',
      refusal: { message: expect.stringContaining('at most 50 million can be opened') },
    });
    expect(fileName(tab)).toBe('nightly-sales.chain.json');
  });
});

describe('a file that is odd', () => {
  it('takes __proto__ for a key like another', async () => {
    const odd = '[{"__proto__": {"polluted": true}, "id": "__proto__", "name": "P", "constructor": 1, "states": []}]';
    await openFile(tab.designer, new File([odd], 'proto.json'));
    expect(tab.names()).toEqual(['P']);
    expect(text(tab)).toBe(odd);
    expect({} as Record<string, unknown>).not.toHaveProperty('polluted');
  });
});

describe('a file', () => {
  it('is opened when it is chosen, and every task has a place', async () => {
    tab.chosen = [new File([JSON.stringify([task('a', 'A'), task('b', 'B')])], 'chosen.json')];
    openAction.run(tab.designer);
    await browser.clock.pass(0);
    expect(fileName(tab)).toBe('chosen.json');
    expect(tab.names()).toEqual(['A', 'B']);
    expect(Object.keys(places(tab))).toEqual(['a', 'b']);
  });

  it('keeps its byte-order mark', async () => {
    const marked = `\uFEFF${JSON.stringify([task('a', 'A')])}`;
    await openFile(tab.designer, new File([marked], 'marked.json'));
    expect(text(tab)).toBe(marked);
  });
});

describe('ways in', () => {
  it('opens a list page that is pasted as a file, if that is meant, and goes back to what was open', async () => {
    const before = text(tab);
    tab.clipboard = JSON.stringify({ data: [task('a', 'Pasted')], links: {} });
    pasteAction.run(tab.designer);
    await browser.clock.pass(0);
    expect(tab.names()).toHaveLength(13);
    expect(tab.names()).toContain('Pasted');
    expect(notice(tab)?.action?.label).toBe('Open it as a file instead');
    notice(tab)!.action!.run(tab.designer);
    expect(fileName(tab)).toBe('pasted.json');
    expect(text(tab)).toBe(tab.clipboard);
    expect(notice(tab)?.action?.label).toBe('Back to nightly-sales.chain.json');
    notice(tab)!.action!.run(tab.designer);
    expect(text(tab)).toBe(before);
  });
});
