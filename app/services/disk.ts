import type { Written } from '../designer/ports/files.ts';
import { fileNameOf } from '../common/fileNames.ts';

interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

interface Asking {
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

const TYPES = [{ description: 'JSON', accept: { 'application/json': ['.json'] } }];
const OPEN_TYPES = [
  { description: 'JSON, or a zip of it', accept: { 'application/json': ['.json'], 'application/zip': ['.zip'] } },
];

/** Whether this browser lets the page write files in place (File System Access). */
export function canWriteFiles(): boolean {
  return (window as Pickers).showSaveFilePicker !== undefined;
}

/** Whether this browser lets the page keep the way to a file that is opened. */
export function canOpenFiles(): boolean {
  return (window as Pickers).showOpenFilePicker !== undefined;
}

/** Lets the person choose files to open; `null` when they choose none. */
export function chooseOpen(): Promise<FileSystemFileHandle[] | null> {
  return chosen(() =>
    (window as Pickers).showOpenFilePicker!({ types: OPEN_TYPES, excludeAcceptAllOption: false, multiple: true }),
  );
}

/** Lets the person choose where to save; `null` when they do not. */
export function chooseSave(suggestedName: string): Promise<FileSystemFileHandle | null> {
  return chosen(() =>
    (window as Pickers).showSaveFilePicker!({ suggestedName: fileNameOf(suggestedName), types: TYPES }),
  );
}

async function chosen<T>(choose: () => Promise<T>): Promise<T | null> {
  try {
    return await choose();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The way to a file that hangs over the page, where the browser gives one. To be asked for while it is dropped. */
export async function droppedHandle(item: DataTransferItem | undefined): Promise<FileSystemFileHandle | null> {
  const asked = item as (DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }) | undefined;
  const handle = await asked?.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null;
}

/**
 * Writes a text over a file, all or nothing.
 *
 * @param known - When the file was last changed as far as is known; `null` to write whatever happened to it.
 */
export async function writeFile(handle: FileSystemFileHandle, text: string, known: number | null): Promise<Written> {
  try {
    const permission = await (handle as Asking).requestPermission?.({ mode: 'readwrite' });
    if (permission === 'denied')
      return { kind: 'refused', reason: `The browser was not allowed to write ${handle.name}.` };
    if (known !== null && (await handle.getFile()).lastModified !== known) return { kind: 'changed' };
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
    return { kind: 'written', file: { handle, modified: (await handle.getFile()).lastModified } };
  } catch (error) {
    const isGone = error instanceof DOMException && error.name === 'NotFoundError';
    return {
      kind: 'refused',
      reason: isGone ? `${handle.name} is no longer where it was.` : `${handle.name} could not be written.`,
    };
  }
}
