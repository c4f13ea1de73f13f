import { beforeEach, describe, expect, it } from 'vitest';
import { openFile } from '../../../../app/designer/actions/open.ts';
import { loadTables } from '../../../../app/designer/actions/open.ts';
import { stateOf } from '../../../../app/designer/state/store.ts';
import { edges, run } from '../../../support/inMemory/actions.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { fileName, notice } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
  await loadTables();
});
const paste = async (text: string) => {
  tab.clipboard = text;
  run(tab, 'paste');
  await browser.clock.pass(0);
};
const refused = () => {
  const { refusal, refusals } = stateOf(tab.designer).getState();
  return refusals.length > 0 ? refusals.map((each) => each.refusal) : [refusal?.refusal];
};

const ROWS = 'name\tappId\tafter\nExtract\t659f\t\nMart\t8a21\tExtract\n';

describe('rows of a spreadsheet', () => {
  it('are added to the chain that is open, with their edges', async () => {
    await paste(ROWS);
    expect(tab.names().slice(-2)).toEqual(['Extract', 'Mart']);
    expect(edges(tab)).toContain('Extract to Mart, SUCCEEDED');
  });

  it('are opened where no chain is', async () => {
    run(tab, 'new');
    await paste(ROWS);
    expect([fileName(tab), tab.names()]).toEqual(['pasted.json', ['Extract', 'Mart']]);
  });

  it('are refused line by line, and nothing changes', async () => {
    await paste('name\tappId\tafter\nExtract\t659f\tMrat\nMart\t\t\n');
    expect(refused()).toMatchObject([
      { line: 2, column: 14, message: 'after: "Mrat" is the id or name of no task.' },
      { line: 3, message: 'This row has no appId.' },
    ]);
    expect(tab.names()).toHaveLength(12);
  });
});

describe('a table that is opened as a file', () => {
  it.each(['chain.csv', 'chain.tsv', 'chain.txt'])('%s becomes a chain with a name of its own', async (name) => {
    await openFile(tab.designer, new File([ROWS.replaceAll('\t', name.endsWith('csv') ? ',' : '\t')], name));
    expect([fileName(tab), tab.names()]).toEqual(['chain.json', ['Extract', 'Mart']]);
  });

  it('says what is odd about it', async () => {
    await openFile(tab.designer, new File(['name,appId,usage\nExtract,659f,OTHER\n'], 'chain.csv'));
    expect(notice(tab)?.text).toMatch(/^Line 2, column 14: usage: "OTHER" is none of /);
  });

  it('is refused with the fault where it has one', async () => {
    await openFile(tab.designer, new File(['name,after\nExtract,\n'], 'chain.csv'));
    expect(refused()).toMatchObject([{ line: 1, message: expect.stringContaining('appId') }]);
    expect(fileName(tab)).toBe('nightly-sales.chain.json');
  });
});
