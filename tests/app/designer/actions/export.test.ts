import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { zipFiles } from '../../../../app/common/zip.ts';
import { changeDialect } from '../../../../app/designer/actions/dialect.ts';
import { openText } from '../../../../app/designer/actions/open.ts';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { panelsOf } from '../../../../app/designer/state/panels.ts';
import { currentDocument, stateOf } from '../../../../app/designer/state/store.ts';
import { type Form, makeExport } from '../../../../app/panels/export/forms.ts';
import { type Dialect, graphOf, taskName } from '../../../../lib/index.ts';
import { run } from '../../../support/inMemory/actions.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

const dialect = () => currentDocument(tab.designer).chain.dialect;
const made = (form: Form, to: Dialect = dialect()) =>
  makeExport(currentDocument(tab.designer), stateOf(tab.designer).getState().session.fileName, form, to);
const written = (form: Form, to?: Dialect) => made(form, to).files[0]!.text;

describe('the export', () => {
  it('is asked for by its action', () => {
    run(tab, 'export');
    expect(panelsOf(tab.designer).getState().dialog).toBe('export');
  });

  it('writes a list of all tasks', () => {
    expect(made('array').name).toBe('nightly-sales.json');
    expect(written('array')).toContain('"name": "Extract orders"');
    expect(JSON.parse(written('array'))).toHaveLength(12);
  });

  it('writes one file a task, for a zip', async () => {
    const { name, files } = made('files');
    expect(name).toBe('nightly-sales.zip');
    const unpacked = unzipSync(await zipFiles(files));
    expect(Object.keys(unpacked)).toHaveLength(12);
    expect(JSON.parse(new TextDecoder().decode(unpacked['mart-revenue.json']))).toMatchObject({
      name: 'Mart: revenue',
    });
  });

  it('writes a list page, and request bodies without what the service sets', () => {
    expect(JSON.parse(written('list'))).toMatchObject({ data: expect.any(Array), links: {} });
    expect(made('create').name).toBe('nightly-sales.create.json');
    expect(written('create')).toContain('"action": "create"');
    expect(written('create')).not.toContain('ownerId');
  });

  it('writes a chain document that opens with everything in its place', async () => {
    const { positions } = currentDocument(tab.designer).view;
    expect(made('chain').name).toBe('nightly-sales.chain.json');
    expect(openText(tab.designer, 'again.chain.json', written('chain'))).toBe(true);
    await browser.clock.pass(1_000);
    expect([...currentDocument(tab.designer).view.positions]).toEqual([...positions]);
    expect(tab.names()).toHaveLength(12);
  });

  it('lists what the other dialect cannot say', () => {
    expect(made('array', 'scheduling').problems).toEqual([]);
    expect(written('array', 'scheduling')).toContain('"specVersion": "1.16.0"');
    changeDialect(tab.designer, 'scheduling');
    expect(made('array').problems).toEqual([]);
    const { byKey } = graphOf(currentDocument(tab.designer).chain);
    expect(made('array', 'v1').problems.map(({ task }) => taskName(byKey.get(task)!))).toContain('Extract orders');
  });
});

it('converts the document to the other dialect in one step', () => {
  changeDialect(tab.designer, 'scheduling');
  expect(dialect()).toBe('scheduling');
  expect(written('array')).toContain('"specVersion": "1.16.0"');
  undoStep(tab.designer);
  expect(dialect()).toBe('v1');
  expect(stateOf(tab.designer).getState().session.history.past).toEqual([]);
});
