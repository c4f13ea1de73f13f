import { isPassedOver, isToOpen } from '../common/isToOpen.ts';
import { refuseFile } from '../common/refusals.ts';
import type { Found } from '../designer/ports/files.ts';

/** So many files are opened at most: as many as there are tasks in a large tenant. */
const MOST_FILES = 10_000;

/**
 * The files among entries, and all `.json` files in their folders. Hidden ones and `node_modules` are passed over; a
 * file that was dropped by itself is taken whatever it is called.
 */
export async function filesIn(entries: readonly FileSystemEntry[]): Promise<Found> {
  const found: Found = { files: [], unread: [] };
  for (const entry of entries) await collect(entry, entry.name, found);
  return found;
}

async function collect(entry: FileSystemEntry, path: string, found: Found): Promise<void> {
  if (found.files.length >= MOST_FILES) return;
  if (isFile(entry)) {
    found.files.push({
      name: path,
      read: () =>
        new Promise((resolve, reject) => {
          entry.file(resolve, reject);
        }),
    });
    return;
  }
  if (!isFolder(entry)) return;
  const inside = await entriesOf(entry).catch(() => null);
  if (!inside) found.unread.push({ fileName: path, refusal: refuseFile('folder-unreadable').refusal });
  for (const one of (inside ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (one.isFile ? !isToOpen(one.name) : isPassedOver(one.name)) continue;
    if (found.files.length === MOST_FILES) {
      found.unread.push({
        fileName: `${path}/${one.name}`,
        refusal: refuseFile('too-many-files', { most: MOST_FILES }).refusal,
      });
      return;
    }
    await collect(one, `${path}/${one.name}`, found);
  }
}

/** All that a folder holds: browsers give it in parts. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return all;
    all.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
