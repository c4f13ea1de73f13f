import { FilePlus2, FolderOpen } from 'lucide-react';
import { create, looksLikeTask, open } from '../../lib/index.ts';
import { canOpenFiles, chooseOpen } from '../services/disk.ts';
import { pickFile, readFile } from '../services/files.ts';
import { type Opening, openSession, refuse, useDesigner } from '../store/designer.ts';
import { canvasPort } from '../store/panels.ts';
import { placeAll } from './tidy/placeAll.ts';
import type { Action } from './types.ts';

export const openAction: Action = {
  id: 'open',
  label: 'Open',
  group: 'File',
  icon: FolderOpen,
  keys: ['Mod+O'],
  everywhere: true,
  run: () => {
    if (canOpenFiles()) void chooseOpen().then(openHandle, () => pickFile((file) => void openFile(file)));
    else pickFile((file) => void openFile(file));
  },
};

export const newAction: Action = {
  id: 'new',
  label: 'New chain',
  group: 'File',
  icon: FilePlus2,
  run: () => {
    openSession('untitled.chain.json', create(), goBack(), { fresh: true, shape: 'chain' });
    canvasPort()?.fit();
  },
};

async function openHandle(handle: FileSystemFileHandle | null): Promise<void> {
  if (handle) await openFile(await handle.getFile(), handle);
}

/** Opens a file. With the way to it, it can be saved in place. */
export async function openFile(file: File, handle: FileSystemFileHandle | null = null): Promise<void> {
  const read = await readFile(file);
  if (read.ok) openText(read.name, read.text, handle ? { file: { handle, modified: file.lastModified } } : {});
  else refuse(read.name, { message: read.reason });
}

/** Opens a text, or says why not; then what was open stays. */
export function openText(name: string, text: string, as: Opening = {}): boolean {
  const opened = open(text);
  if (!opened.ok) {
    refuse(name, opened.refusal);
    return false;
  }
  const { source, chain } = opened.document;
  if (source.kind === 'single' && !chain.tasks.some(({ definition }) => looksLikeTask(definition))) {
    refuse(name, { message: 'The file holds an object that is not a task definition: it has no name, states, events or start.' });
    return false;
  }
  openSession(name, opened.document, goBack(), as);
  void placeAll();
  return true;
}

/** Opens the first file of a session: there is nothing to go back to. Without one it is an empty chain. */
export function openFirst(first: { readonly name: string; readonly text: string } | null): void {
  const opened = first && open(first.text);
  openSession(first?.name ?? 'untitled.chain.json', opened?.ok ? opened.document : create(), undefined, { fresh: true });
  void placeAll();
}

function goBack(): { label: string } {
  return { label: `Back to ${useDesigner.getState().session.fileName}` };
}
