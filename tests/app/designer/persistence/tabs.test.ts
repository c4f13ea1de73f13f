import { beforeEach, describe, expect, it } from 'vitest';
import { newAction } from '../../../../app/designer/actions/open.ts';
import { openRecent } from '../../../../app/designer/actions/recent.ts';
import { copyHere, takeOverHere } from '../../../../app/designer/persistence/rescue.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { add, kept } from '../../../support/inMemory/edits.ts';
import { elsewhere, fileName, keptMark, notice, text } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let first: MemoryTab;
let second: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  first = await browser.open();
  add(first, 'From the first tab');
  await kept(browser, first);
  second = await browser.open();
});

describe('a second tab on the same document', () => {
  it('shows it, and is told', () => {
    expect(elsewhere(second)).toBe('open');
    expect(text(second)).toBe(text(first));
    expect(keptMark(second)).toBe('elsewhere');
    expect(elsewhere(first)).toBeNull();
  });

  it('goes on as a copy when it is edited, and overwrites nothing', async () => {
    add(second, 'From the second tab');
    expect(notice(second)?.text).toBe('nightly-sales.chain.json is open in another tab. Edits here go to a copy.');
    expect(fileName(second)).toBe('nightly-sales copy.chain.json');
    await kept(browser, second);
    add(first, 'Later in the first tab');
    await kept(browser, first);
    await second.close();

    first = await first.reload();
    expect(fileName(first)).toBe('nightly-sales.chain.json');
    expect(first.names()).toContain('Later in the first tab');
    expect(first.names()).not.toContain('From the second tab');
    const copy = [...browser.storage.documents.values()].find(
      (one) => one.fileName === 'nightly-sales copy.chain.json',
    )!;
    await openRecent(first.designer, copy.id, copy.fileName);
    expect(first.names()).toContain('From the second tab');
    expect(first.names()).not.toContain('Later in the first tab');
  });

  it('works on a copy when it is asked to', async () => {
    copyHere(second.designer);
    expect(notice(second)?.text).toBe(
      'This is a copy of nightly-sales.chain.json now. The other tab keeps the document.',
    );
    await kept(browser, second);
    expect(elsewhere(second)).toBeNull();
    expect(fileName(second)).toBe('nightly-sales copy.chain.json');
    expect(fileName(first)).toBe('nightly-sales.chain.json');
    add(first, 'One more');
    await kept(browser, first);
    expect(second.names()).not.toContain('One more');
  });

  it('takes over with the very last edit, and the first tab is told', async () => {
    add(first, 'Typed just now');
    takeOverHere(second.designer);
    await browser.clock.pass(0);
    expect(second.names()).toContain('Typed just now');
    expect(elsewhere(second)).toBeNull();
    expect(elsewhere(first)).toBe('taken');
    add(second, 'From the second tab');
    await kept(browser, second);

    // and back again
    takeOverHere(first.designer);
    await browser.clock.pass(0);
    expect(first.names()).toContain('From the second tab');
    expect(elsewhere(first)).toBeNull();
    expect(elsewhere(second)).toBe('taken');
  });

  it('has the document with all that was done to it once the first tab is closed', async () => {
    add(first, 'The last thing');
    await first.close();
    expect(second.names()).toContain('The last thing');
    expect(elsewhere(second)).toBeNull();
    add(second, 'Goes on');
    expect(fileName(second)).toBe('nightly-sales.chain.json');
    await kept(browser, second);
    expect(browser.storage.documents.size).toBe(1);
  });

  it('has the document once the first tab shows another document', async () => {
    add(first, 'The last thing');
    newAction.run(first.designer);
    await browser.clock.pass(0);
    expect(elsewhere(second)).toBeNull();
    expect(second.names()).toContain('The last thing');
    add(second, 'Goes on');
    await kept(browser, second);
    expect(fileName(second)).toBe('nightly-sales.chain.json');
  });

  it('is not told when the first tab shows another document by now', async () => {
    await second.close();
    newAction.run(first.designer);
    await browser.clock.pass(0);
    expect(first.names()).toEqual([]);
    const third = await browser.open();
    expect(third.names()).toContain('From the first tab');
    expect(elsewhere(third)).toBeNull();
    add(third, 'Here');
    await kept(browser, third);
    // and the first one, going back, is
    expect(notice(first)?.action?.label).toBe('Back to nightly-sales.chain.json');
    notice(first)!.action!.run(first.designer);
    await browser.clock.pass(0);
    expect(elsewhere(first)).toBe('open');
  });
});
