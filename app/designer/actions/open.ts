import { FilePlus2, FileX2, FolderOpen, FolderTree } from 'lucide-react';
import { create, open, openTasks } from '../../../lib/index.ts';
import { looksLikeTable } from '../../../lib/internal.ts';
import { isZip } from '../../common/zip.ts';
import { goBack, openSession } from '../state/switching.ts';
import { notify, refuse, stateOf } from '../state/store.ts';
import type { Opening } from '../state/session.ts';
import { canvasPort, showStart } from '../state/panels.ts';
import { placeAll } from './tidy/placeAll.ts';
import type { Arrived } from './openMany.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

export const openAction: Action = {
  id: 'open',
  label: 'Open',
  group: 'File',
  icon: FolderOpen,
  keys: ['Mod+O'],
  everywhere: true,
  run: (designer) => {
    const pick = () => designer.ports.files.pick((files) => void openFiles(designer, files), true);
    if (designer.ports.files.canOpen())
      void designer.ports.files.chooseOpen().then((handles) => openHandles(designer, handles), pick);
    else pick();
  },
};

export const openFolderAction: Action = {
  id: 'open-folder',
  label: 'Open a folder',
  group: 'File',
  icon: FolderTree,
  run: (designer) =>
    designer.ports.files.pickFolder((files) => void loadMany().then(({ openFolder }) => openFolder(designer, files))),
};

export const closeAction: Action = {
  id: 'close',
  label: 'Close the document',
  group: 'File',
  icon: FileX2,
  run: (designer) => {
    const { fileName } = stateOf(designer).getState().session;
    openSession(designer, 'untitled.chain.json', create(), goBack(designer), { fresh: true, shape: 'chain' });
    const { notice } = stateOf(designer).getState();
    if (notice) notify(designer, { ...notice, text: `Closed ${fileName}.` });
    showStart(designer, true);
  },
};

export const newAction: Action = {
  id: 'new',
  label: 'New chain',
  group: 'File',
  icon: FilePlus2,
  run: (designer) => {
    openSession(designer, 'untitled.chain.json', create(), goBack(designer), { fresh: true, shape: 'chain' });
    canvasPort(designer)?.fit();
  },
};

async function openHandles(designer: Designer, handles: readonly FileSystemFileHandle[] | null): Promise<void> {
  const [first] = handles ?? [];
  if (!first) return;
  if (isOne(handles!)) await openFile(designer, await first.getFile(), first);
  else
    await openMany(
      designer,
      handles!.map((handle) => ({ name: handle.name, read: () => handle.getFile(), handle })),
    );
}

/** Opens one file, or several as one document. */
export async function openFiles(designer: Designer, files: readonly [File, ...File[]]): Promise<void> {
  if (isOne(files)) await openFile(designer, files[0]);
  else
    await openMany(
      designer,
      files.map((file) => ({ name: file.name, read: () => Promise.resolve(file), handle: null })),
    );
}

/** Whether it is a single document: a zip holds several. */
function isOne(files: readonly { readonly name: string }[]): boolean {
  return files.length === 1 && !isZip(files[0]!.name);
}

/** What opens several files: fetched when it is first needed. */
export const loadMany = () => import('./openMany.ts');

async function openMany(designer: Designer, files: readonly Arrived[]): Promise<void> {
  await (await loadMany()).openArrived(designer, files);
}

/** Opens what was dropped on the page: a file, several, or folders. To be called while it is dropped. */
export async function openDropped(designer: Designer, { files, items }: DataTransfer): Promise<void> {
  const [file] = files;
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (file && isOne([...files]) && !entries[0]?.isDirectory)
    return openFile(designer, file, await designer.ports.files.droppedHandle(items[0]));
  const loose = [...files];
  await (await loadMany()).openEntries(designer, entries, loose);
}

/** Opens a file. With the way to it, it can be saved in place. */
export async function openFile(
  designer: Designer,
  file: File,
  handle: FileSystemFileHandle | null = null,
): Promise<void> {
  const read = await designer.ports.files.read(file);
  if (read.ok && isTable(file.name, read.value)) await openTable(designer, file.name, read.value);
  else if (read.ok)
    openText(designer, file.name, read.value, handle ? { file: { handle, modified: file.lastModified } } : {});
  else refuse(designer, file.name, read.refusal);
}

/** What reads tables: fetched when it is first needed. */
export const loadTables = () => import('./openTable.ts');

/** Whether a file holds rows of a table. */
export function isTable(name: string, text: string): boolean {
  return /\.(?:csv|tsv)$/i.test(name) || looksLikeTable(text);
}

/** Opens the tasks of a table, or says line by line why not; then what was open stays. */
export async function openTable(designer: Designer, name: string, text: string): Promise<void> {
  const { nameOfTable, tasksOfTable, tellOdd } = await loadTables();
  const tasks = tasksOfTable(designer, name, text);
  if (tasks !== null && openText(designer, nameOfTable(name), tasks)) tellOdd(designer, text);
}

/** Opens a text, or says why not; then what was open stays. */
export function openText(designer: Designer, name: string, text: string, as: Opening = {}): boolean {
  const opened = openTasks(text);
  if (!opened.ok) {
    refuse(designer, name, opened.refusal);
    return false;
  }
  openSession(designer, name, opened.value, goBack(designer), as);
  void placeAll(designer);
  return true;
}

/** Opens the first file of a session: there is nothing to go back to. Without one it is an empty chain. */
export function openFirst(designer: Designer, first: { readonly name: string; readonly text: string } | null): void {
  const opened = first && open(first.text);
  openSession(designer, first?.name ?? 'untitled.chain.json', opened?.ok ? opened.value : create(), undefined, {
    fresh: true,
  });
  void placeAll(designer);
}
