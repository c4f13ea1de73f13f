import { FilePlus2, FolderOpen } from 'lucide-react';
import { create, open } from '../../lib/index.ts';
import { pickFile, readFile } from '../services/files.ts';
import { openSession, refuse, useDesigner } from '../store/designer.ts';
import { placeAll } from './tidy.ts';
import type { Action } from './types.ts';

export const openAction: Action = {
  id: 'open',
  label: 'Open',
  group: 'File',
  icon: FolderOpen,
  keys: ['Mod+O'],
  everywhere: true,
  run: () => pickFile((file) => void openFile(file)),
};

export const newAction: Action = {
  id: 'new',
  label: 'New chain',
  group: 'File',
  icon: FilePlus2,
  run: () => openSession('untitled.json', create(), goBack()),
};

export async function openFile(file: File): Promise<void> {
  const read = await readFile(file);
  if (read.ok) openText(read.name, read.text);
  else refuse(read.name, { code: 'too-large', message: read.reason, line: 1, column: 1 });
}

/** Opens a text, or says why not; then what was open stays. */
export function openText(name: string, text: string): void {
  const opened = open(text);
  if (!opened.ok) return refuse(name, opened.refusal);
  openSession(name, opened.document, goBack());
  void placeAll();
}

/** Opens the first file of a session: there is nothing to go back to. */
export function openFirst(name: string, text: string): void {
  const opened = open(text);
  openSession(name, opened.ok ? opened.document : create());
  void placeAll();
}

function goBack(): { label: string } {
  return { label: `Back to ${useDesigner.getState().session.fileName}` };
}
