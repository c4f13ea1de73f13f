import type { Read } from '../designer/ports/files.ts';
import { MAX_LENGTH } from '../../lib/internal.ts';
import { fileNameOf, formatBytes } from '../common/fileNames.ts';

/** UTF-8 takes up to three bytes for one UTF-16 unit: past this a text is over the limit in any case. */
const MAX_BYTES = MAX_LENGTH * 3;

/** Reads a file as UTF-8. The byte-order mark stays: it is part of what is given back on saving. */
export async function readFile(file: File): Promise<Read> {
  const { name } = file;
  if (file.size > MAX_BYTES)
    return { ok: false, name, reason: `The file has ${formatBytes(file.size)}, more than can be opened.` };
  try {
    const bytes = await file.arrayBuffer();
    return { ok: true, name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const reason = error instanceof TypeError ? 'The file is not UTF-8 text.' : 'The file could not be read.';
    return { ok: false, name, reason };
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

/** Hands a text, or the bytes of a zip, to the person as a file. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const type = typeof content === 'string' ? 'application/json' : 'application/zip';
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(name);
  link.click();
  URL.revokeObjectURL(url);
}
