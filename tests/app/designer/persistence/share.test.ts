import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { toHash } from '../../../../app/common/share.ts';
import { stateOf } from '../../../../app/designer/state/store.ts';
import { chainOfTasks } from '../../../support/chainOfTasks.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { add, kept, openKept } from '../../../support/inMemory/edits.ts';
import { elsewhere, fileName, notice, text } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

const link = () => toHash({ name: fileName(tab), text: text(tab, { shape: 'chain' }) });
const refusal = () => stateOf(tab.designer).getState().refusal;

describe('a link that holds the chain', () => {
  it('opens as the same chain, in a document of its own, and the address is plain again', async () => {
    add(tab, 'Only in the link');
    await kept(browser, tab);
    const before = text(tab, { shape: 'chain' });
    const other = await browser.open(await link());
    expect(other.hash()).toBe('');
    expect(fileName(other)).toBe('nightly-sales.chain.json');
    expect(text(other, { shape: 'chain' })).toBe(before);
    expect(elsewhere(other)).toBeNull();
    // what was open is still there, untouched
    await kept(browser, other);
    add(other, 'Added to the copy');
    await kept(browser, other);
    tab = await tab.reload();
    expect(text(tab, { shape: 'chain' })).toBe(before);
  });

  it('opens in a tab that has a document open, with a way back', async () => {
    const shared = await link();
    await openKept(browser, tab, 'other.json', chainOfTasks('Other'));
    await tab.goTo(shared);
    expect(tab.names()).toContain('Stage sales');
    expect(fileName(tab)).toBe('nightly-sales.chain.json');
    expect(notice(tab)?.action?.label).toBe('Back to other.json');
    notice(tab)!.action!.run(tab.designer);
    expect(tab.names()).toEqual(['Other']);
    expect(fileName(tab)).toBe('other.json');
  });
});

describe('a link that cannot be read', () => {
  const pack = (content: string | Uint8Array) => deflateRawSync(content).toString('base64url');

  it.each([
    [
      'was cut',
      'chain=7VhNb9s4EP0rBM',
      'The link is damaged: perhaps it was cut when it was sent. Ask for it again, or for the file.',
    ],
    [
      'holds no packed text',
      'chain=%%%%',
      'The link is damaged: perhaps it was cut when it was sent. Ask for it again, or for the file.',
    ],
    [
      'unpacks to more than can be opened',
      `chain=${pack(new Uint8Array(60_000_000))}`,
      'The link unpacks to a file that is too large to open.',
    ],
    [
      'is longer than is read',
      `chain=${'A'.repeat(2_000_001)}`,
      'The link has 3 million characters, more than are read.',
    ],
  ])('is refused with one message when it %s, and what was open stays', async (_, hash, message) => {
    const before = text(tab);
    await tab.goTo(hash);
    expect(refusal()).toMatchObject({ fileName: 'The link', refusal: { message } });
    expect(text(tab)).toBe(before);
    expect(fileName(tab)).toBe('nightly-sales.chain.json');
    expect(tab.hash()).toBe('');
  });

  it('is refused like an empty file when it holds nothing', async () => {
    const before = text(tab);
    await tab.goTo('chain=');
    expect(refusal()).toMatchObject({ fileName: 'shared.chain.json', refusal: { message: 'The text is empty.' } });
    expect(text(tab)).toBe(before);
    expect(tab.hash()).toBe('');
  });

  it('is refused like a file when it holds no tasks', async () => {
    await tab.goTo(`chain=${pack('{"a":')}&name=evil%2F..%2Fname.json`);
    expect(refusal()).toMatchObject({
      fileName: 'evil..name.json',
      refusal: { message: expect.stringMatching(/^The text is not JSON/) },
    });
  });
});
