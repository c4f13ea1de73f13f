import { MAX_LENGTH, openAll } from '../../lib/index.ts';
import { type Dropped, filesIn } from '../services/folders.ts';
import { readFile } from '../services/files.ts';
import { type RefusedFile, goBack, openSession, useDesigner } from '../store/designer.ts';
import { placeAll } from './tidy/placeAll.ts';

/** A file that is to be opened with others. */
export interface Arrived extends Dropped {
  /** The way to it on the disk, where the browser gave one. */
  readonly handle: FileSystemFileHandle | null;
}

/** Opens what was dropped: of folders, all that is JSON in them. */
export async function openEntries(entries: readonly FileSystemEntry[], loose: readonly File[]): Promise<void> {
  if (entries.length === 0) return openArrived(loose.map((file) => ({ name: file.name, read: () => Promise.resolve(file), handle: null })));
  const { files, unread } = await filesIn(entries);
  const [first] = entries;
  const folder = entries.length === 1 && first!.isDirectory ? first!.name : null;
  await openArrived(files.map((file) => ({ ...file, handle: null })), folder, unread);
}

/**
 * Opens several files as one document. Those that cannot be opened are named; when none can, what was open stays.
 *
 * @param folder - The folder that they are in, which the document is called after.
 */
export async function openArrived(files: readonly Arrived[], folder: string | null = null, unread: readonly RefusedFile[] = []): Promise<void> {
  const refused = [...unread];
  const texts: { name: string; text: string }[] = [];
  let size = 0;
  for (const { name, read } of files) {
    // one after the other: only texts are held in memory, and never more than can be opened
    const file = await read().catch(() => null);
    size += file?.size ?? 0;
    const found = !file ? 'The file could not be read.' : size > MAX_LENGTH ? 'With the files before it this is more than can be opened.' : await readFile(file);
    if (typeof found === 'string') refused.push({ fileName: name, refusal: { message: found } });
    else if (!found.ok) refused.push({ fileName: name, refusal: { message: found.reason } });
    else texts.push({ name, text: found.text });
  }
  if (folder !== null && files.length === 0 && refused.length === 0) {
    refused.push({ fileName: folder, refusal: { message: 'The folder holds no .json file.' } });
  }
  const { document, names, refusals } = openAll(texts);
  refused.push(...refusals.map(({ name, refusal }) => ({ fileName: name, refusal })));
  if (!document) {
    const [only] = refused;
    if (refused.length === 1) useDesigner.setState({ refusal: only!, refusals: [] });
    else useDesigner.setState({ refusal: { fileName: folder ?? '', refusal: { message: '' } }, refusals: refused });
    return;
  }
  const only = names.length === 1 ? files.find(({ name }) => name === names[0]) : undefined;
  const handle = only?.handle ?? null;
  const modified = handle ? (await handle.getFile()).lastModified : 0;
  const ending = document.source.kind === 'chain' ? '.chain.json' : '.json';
  openSession(only?.name.replace(/^.*\//, '') ?? `${folder ?? 'tasks'}${ending}`, document, goBack(), handle ? { file: { handle, modified } } : {});
  useDesigner.setState({ refusals: refused });
  void placeAll();
}
