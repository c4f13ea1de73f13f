import { openAll } from '../../../lib/editor/index.ts';
import { MAX_LENGTH, sayMixed } from '../../../lib/internal.ts';
import type { Dropped } from '../ports/files.ts';
import { isToOpen } from '../../common/isToOpen.ts';
import { refuseFile } from '../../common/refusals.ts';
import { isZip, unzipFiles } from '../../common/zip.ts';
import { goBack, openSession } from '../state/switching.ts';
import { notify, stateOf } from '../state/store.ts';
import type { RefusedFile } from '../state/session.ts';
import { placeAll } from './tidy/placeAll.ts';
import type { Designer } from '../designer.ts';

/** A file that is to be opened with others. */
export interface Arrived extends Dropped {
  /** The way to it on the disk, where the browser gave one. */
  readonly handle: FileSystemFileHandle | null;
}

/** Opens what was dropped: of folders, all that is JSON in them. */
export async function openEntries(
  designer: Designer,
  entries: readonly FileSystemEntry[],
  loose: readonly File[],
): Promise<void> {
  if (entries.length === 0)
    return openArrived(
      designer,
      loose.map((file) => ({ name: file.name, read: () => Promise.resolve(file), handle: null })),
    );
  const { files, unread } = await designer.ports.files.inFolders(entries);
  const [first] = entries;
  const folder = entries.length === 1 && first!.isDirectory ? first!.name : undefined;
  await openArrived(
    designer,
    files.map((file) => ({ ...file, handle: null })),
    folder,
    unread,
  );
}

/** Opens all that is JSON in a folder that was chosen: a browser gives every file of it. */
export async function openFolder(designer: Designer, files: readonly File[]): Promise<void> {
  const [folder = ''] = files[0]?.webkitRelativePath.split('/') ?? [];
  const wanted = files.filter(({ webkitRelativePath }) => isToOpen(webkitRelativePath.slice(folder.length + 1)));
  await openArrived(
    designer,
    wanted.map((file) => ({ name: file.webkitRelativePath, read: () => Promise.resolve(file), handle: null })),
    folder,
  );
}

/** Files with what is in those that are zips in their place, and the zips that could not be unpacked. */
async function unpacked(
  files: readonly Arrived[],
): Promise<{ readonly files: readonly Arrived[]; readonly unread: readonly RefusedFile[] }> {
  const [found, unread]: [Arrived[], RefusedFile[]] = [[], []];
  for (const arrived of files) {
    if (!isZip(arrived.name)) {
      found.push(arrived);
      continue;
    }
    const inside = await arrived.read().then(unzipFiles, () => refuseFile('unreadable'));
    if (!inside.ok) unread.push({ fileName: arrived.name, refusal: inside.refusal });
    else
      found.push(
        ...inside.value.map((file) => ({
          name: `${withoutEnding(arrived.name)}/${file.name}`,
          read: () => Promise.resolve(file),
          handle: null,
        })),
      );
  }
  return { files: found, unread };
}

function withoutEnding(name: string): string {
  return name.replace(/\.zip$/i, '');
}

/**
 * Opens several files, and what is in zips, as one document. Those that cannot be opened are named; when none can, what
 * was open stays.
 *
 * @param folder - The folder or zip that they are in, which the document is called after.
 */
export async function openArrived(
  designer: Designer,
  arrived: readonly Arrived[],
  folder = soleZip(arrived),
  unread: readonly RefusedFile[] = [],
): Promise<void> {
  const { files, unread: zips } = await unpacked(arrived);
  const refused = [...unread, ...zips];
  const texts: { name: string; text: string }[] = [];
  let size = 0;
  for (const { name, read } of files) {
    // one after the other: only texts are held in memory, and never more than can be opened
    const file = await read().catch(() => null);
    size += file?.size ?? 0;
    const found = !file
      ? refuseFile('unreadable')
      : size > MAX_LENGTH
        ? refuseFile('files-too-large')
        : await designer.ports.files.read(file);
    if (found.ok) texts.push({ name, text: found.value });
    else refused.push({ fileName: name, refusal: found.refusal });
  }
  if (folder !== null && files.length === 0 && refused.length === 0) {
    refused.push({ fileName: folder, refusal: refuseFile('empty-folder').refusal });
  }
  const { document, names, refusals, mixed } = openAll(texts);
  refused.push(...refusals.map(({ name, refusal }) => ({ fileName: name, refusal })));
  if (!document) {
    const [only] = refused;
    if (refused.length === 1) stateOf(designer).setState({ refusal: only!, refusals: [] });
    else
      stateOf(designer).setState({
        refusal: { fileName: folder ?? '', refusal: null },
        refusals: refused,
      });
    return;
  }
  const only = names.length === 1 ? files.find(({ name }) => name === names[0]) : undefined;
  const handle = only?.handle ?? null;
  const modified = handle ? (await handle.getFile()).lastModified : 0;
  const ending = document.source.kind === 'chain' ? '.chain.json' : '.json';
  openSession(
    designer,
    only?.name.replace(/^.*\//, '') ?? `${folder ?? 'tasks'}${ending}`,
    document,
    goBack(designer),
    handle ? { file: { handle, modified } } : {},
  );
  stateOf(designer).setState({ refusals: refused });
  if (mixed.length > 0) notify(designer, { kind: 'info', text: sayMixed(mixed), stays: true });
  void placeAll(designer);
}

function soleZip(files: readonly Arrived[]): string | null {
  const [first] = files;
  return files.length === 1 && isZip(first!.name) ? withoutEnding(first!.name) : null;
}
