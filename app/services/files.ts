import type { Result } from '../../lib/index.ts';
import { MAX_LENGTH, ok } from '../../lib/internal.ts';
import { fileNameOf } from '../common/fileNames.ts';
import { refuseFile } from '../common/refusals.ts';

/** UTF-8 takes up to three bytes for one UTF-16 unit: past this a text is over the limit in any case. */
const MAX_BYTES = MAX_LENGTH * 3;

/** Reads a file as UTF-8. The byte-order mark stays: it is part of what is given back on saving. */
export async function readFile(file: File): Promise<Result<string>> {
  if (file.size > MAX_BYTES) return refuseFile('file-too-large', { size: file.size });
  try {
    const bytes = await file.arrayBuffer();
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    return refuseFile(error instanceof TypeError ? 'not-utf8' : 'unreadable');
  }
}

/** Lets the person choose one file, or several. Nothing happens when they choose none. */
export function pickFiles(onPick: (files: readonly [File, ...File[]]) => void, multiple = false): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = multiple
    ? '.json,.zip,application/json,text/plain,application/zip'
    : '.json,application/json,text/plain';
  input.multiple = multiple;
  input.addEventListener('change', () => {
    const [first, ...more] = input.files ?? [];
    if (first) onPick([first, ...more]);
  });
  input.click();
}

/** Lets the person choose a folder, and gives all files in it and below; their paths begin with its name. */
export function pickFolder(onPick: (files: readonly [File, ...File[]]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.addEventListener('change', () => {
    const [first, ...more] = input.files ?? [];
    if (first) onPick([first, ...more]);
  });
  input.click();
}

/** What files hold, by their endings. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['json', 'application/json'],
  ['zip', 'application/zip'],
  ['html', 'text/html'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['md', 'text/markdown'],
]);

/** Hands a text or bytes to the person as a file. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer> | Blob): void {
  const type = TYPES.get(/[^.]*$/.exec(name)![0].toLowerCase()) ?? 'text/plain';
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(name);
  link.click();
  URL.revokeObjectURL(url);
}
