import { beforeEach, describe, expect, it } from 'vitest';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { currentDocument, stateOf } from '../../../../app/designer/state/store.ts';
import { save } from '../../../../lib/index.ts';
import { edges, keyOf, run, select, selected } from '../../../support/inMemory/actions.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

const doIt = async (id: string) => {
  run(tab, id);
  await browser.clock.pass(0);
};
const paste = async (text: string) => {
  tab.clipboard = text;
  await doIt('paste');
};
const state = () => stateOf(tab.designer).getState();
const placeOf = (name: string) => currentDocument(tab.designer).view.positions.get(keyOf(tab, name))!;

describe('the clipboard', () => {
  it('takes tasks as plain JSON, and gives copies with the edges between them', async () => {
    select(tab, 'Mart: customers', 'Executive report');
    await doIt('copy');
    const copied = JSON.parse(tab.clipboard) as { name: string }[];
    expect(copied.map(({ name }) => name)).toEqual(['Mart: customers', 'Executive report']);
    await doIt('paste');
    expect(edges(tab).filter((edge) => edge.includes('copy'))).toEqual([
      'Mart: customers copy to Executive report copy, SUCCEEDED',
    ]);
    expect(selected(tab)).toEqual(['Executive report copy', 'Mart: customers copy']);
    expect(state().notice?.text).toBe('Pasted 2 tasks.');
    undoStep(tab.designer);
    expect(tab.names()).toHaveLength(12);
  });

  it('puts copies beside what was copied, as it lay', async () => {
    select(tab, 'Mart: customers', 'Executive report');
    const [mart, report] = [placeOf('Mart: customers'), placeOf('Executive report')];
    await doIt('copy');
    await doIt('paste');
    const [martCopy, reportCopy] = [placeOf('Mart: customers copy'), placeOf('Executive report copy')];
    expect([reportCopy.x - martCopy.x, reportCopy.y - martCopy.y]).toEqual([report.x - mart.x, report.y - mart.y]);
    expect(martCopy).not.toEqual(mart);
  });

  it('cuts, and takes JSON from anywhere', async () => {
    select(tab, 'Audit log');
    await doIt('cut');
    expect(tab.names()).not.toContain('Audit log');
    expect(tab.clipboard).toContain('"name": "Audit log"');
    expect(state().session.history.past.at(-1)?.label).toBe('Cut');
    await paste('{"name": "From elsewhere", "size": 1.0}');
    expect(tab.names()).toContain('From elsewhere');
    expect(save(currentDocument(tab.designer))).toContain('"size": 1.0');
  });

  it('says where pasted text is not JSON, and changes nothing', async () => {
    const before = currentDocument(tab.designer);
    await paste('[{"name": }]');
    expect(state().refusal).toMatchObject({ fileName: 'The pasted text', refusal: { line: 1, column: 11 } });
    expect(currentDocument(tab.designer)).toBe(before);
  });

  it('opens what was pasted as a file instead, when that is said', async () => {
    await paste('{"name": "From elsewhere"}');
    expect(state().notice).toMatchObject({ text: 'Pasted a task.', action: { label: 'Open it as a file instead' } });
    state().notice!.action!.run(tab.designer);
    expect(tab.names()).toEqual(['From elsewhere']);
    expect(state().session.fileName).toBe('pasted.json');
  });

  it('is not needed to duplicate', async () => {
    select(tab, 'Stage sales');
    tab.clipboard = 'something else';
    await doIt('duplicate');
    expect(tab.names()).toContain('Stage sales copy');
    expect(tab.clipboard).toBe('something else');
  });
});
