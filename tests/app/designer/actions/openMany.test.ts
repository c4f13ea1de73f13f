import { zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFiles, openFolderAction } from '../../../../app/designer/actions/open.ts';
import { openEntries, openFolder } from '../../../../app/designer/actions/openMany.ts';
import { dismissRefusal, stateOf } from '../../../../app/designer/state/store.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { fileName, notice, text } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

const task = (name: string) => `{ "id": "${name}",  "name": "${name}", "states": [] }`;
const file = (name: string, content: string) => new File([content], name);
/** A zip that holds files by their paths. */
const zip = (name: string, files: Readonly<Record<string, string>>) =>
  new File(
    [zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])))],
    name,
  );
/** A file as a browser gives it of a folder that was chosen. */
const inFolder = (path: string, content: string) =>
  Object.defineProperty(file(path.replace(/^.*\//, ''), content), 'webkitRelativePath', { value: path });
const refusal = () => stateOf(tab.designer).getState().refusal;
const refusals = () => stateOf(tab.designer).getState().refusals;

describe('several files', () => {
  it('become one document, in the order of their names, with a way back', async () => {
    await openFiles(tab.designer, [file('load-10.json', task('Ten')), file('load-2.json', task('Two'))]);
    expect(fileName(tab)).toBe('tasks.json');
    expect(text(tab)).toBe(`[\n  ${task('Two')},\n  ${task('Ten')}\n]\n`);
    expect(refusal()).toBeNull();
    expect(refusals()).toEqual([]);
    await openFiles(tab.designer, [file('c.json', task('C')), file('d.json', task('D'))]);
    expect(tab.names()).toEqual(['C', 'D']);
    expect(notice(tab)?.action?.label).toBe('Back to tasks.json');
    notice(tab)!.action!.run(tab.designer);
    expect(tab.names()).toEqual(['Two', 'Ten']);
  });

  it('become one document when a zip of them is opened, as the export wrote it', async () => {
    await openFiles(tab.designer, [
      zip('pack.zip', {
        'load-10.json': `${task('ten')}\n`,
        'sub/load-2.json': `${task('two')}\n`,
        'notes.txt': 'no',
        '__MACOSX/._load.json': 'no',
      }),
    ]);
    expect(notice(tab)?.text).toBe('Opened pack.json.');
    expect(text(tab)).toBe(`[\n  ${task('ten')},\n  ${task('two')}\n]\n`);
    expect(refusals()).toEqual([]);
  });

  it('of a zip are opened as far as they can be, and the others are listed', async () => {
    await openFiles(tab.designer, [zip('more.zip', { 'a.json': task('A'), 'half.json': '[' })]);
    expect(tab.names()).toEqual(['A']);
    expect(fileName(tab)).toBe('a.json');
    expect(refusal()).toBeNull();
    expect(refusals()).toMatchObject([{ fileName: 'more/half.json', refusal: { line: 1, column: 2 } }]);
  });

  it.each([
    ['is none', new File(['no zip'], 'broken.zip'), 'The file is not a zip that can be read.'],
    ['holds none', zip('broken.zip', { 'readme.md': task('A') }), 'The zip holds no .json file.'],
  ])('are refused with one message when the zip %s', async (_, broken, message) => {
    await openFiles(tab.designer, [broken]);
    expect(refusal()).toMatchObject({ fileName: 'broken.zip', refusal: { message } });
    expect(refusals()).toEqual([]);
    expect(fileName(tab)).toBe('nightly-sales.chain.json');
  });

  it('become one document when their folder is chosen', async () => {
    tab.chosen = [
      inFolder('chosen/b.json', task('b')),
      inFolder('chosen/a.json', task('a')),
      inFolder('chosen/sub/c.json', task('sub/c')),
      inFolder('chosen/.git/config.json', 'no JSON'),
      inFolder('chosen/notes.txt', 'no JSON'),
    ];
    openFolderAction.run(tab.designer);
    await browser.clock.pass(0);
    expect(notice(tab)?.text).toBe('Opened chosen.json.');
    expect(tab.names()).toEqual(['a', 'b', 'sub/c']);
    expect(refusals()).toEqual([]);
  });

  it('of both dialects are opened with a word about it', async () => {
    await openFiles(tab.designer, [
      file('1.json', task('M1')),
      file('2.json', '{"id": "M2", "name": "M2", "specVersion": "1.16.0", "states": []}'),
    ]);
    expect(tab.names()).toEqual(['M1', 'M2']);
    expect(notice(tab)?.text).toBe(
      '2.json is written for the Scheduling API, the other files for the Tasks API v1. ' +
        'Together they are treated as written for the Scheduling API; every task keeps its text.',
    );
  });

  it('are opened as far as they can be, and the others are listed', async () => {
    await openFiles(tab.designer, [
      file('good.json', task('Good')),
      file('fine.json', task('Fine')),
      file('half.json', '[\n  {"id"'),
      file('tsconfig.json', '{"compilerOptions": {}}'),
    ]);
    expect(tab.names()).toEqual(['Fine', 'Good']);
    expect(refusal()).toBeNull();
    expect(refusals()).toMatchObject([
      {
        fileName: 'half.json',
        refusal: { message: 'The text is not JSON: a colon is expected here.', line: 2, column: 8 },
      },
      { fileName: 'tsconfig.json', refusal: { message: expect.stringContaining('not a task definition') } },
    ]);
    dismissRefusal(tab.designer);
    expect(refusals()).toEqual([]);
  });

  it('leave what was open when none of them can be opened', async () => {
    const before = text(tab);
    await openFiles(tab.designer, [file('1.json', 'no'), file('2.json', '{}')]);
    expect(refusal()).not.toBeNull();
    expect(refusals().map((one) => one.fileName)).toEqual(['1.json', '2.json']);
    expect(fileName(tab)).toBe('nightly-sales.chain.json');
    expect(text(tab)).toBe(before);
  });

  it('leave what was open when their folder holds none', async () => {
    const before = text(tab);
    await openEntries(tab.designer, [{ name: 'empty', isDirectory: true } as FileSystemEntry], []);
    expect(refusal()).toMatchObject({
      fileName: 'empty',
      refusal: { message: 'The folder holds no .json file.' },
    });
    expect(refusals()).toEqual([]);
    expect(text(tab)).toBe(before);
    await openFolder(tab.designer, [inFolder('notes/readme.md', 'no JSON')]);
    expect(refusal()?.fileName).toBe('notes');
    expect(text(tab)).toBe(before);
  });
});
