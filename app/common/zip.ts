import { MAX_LENGTH } from '../../lib/internal.ts';
import { formatBytes } from './fileNames.ts';
import { isToOpen } from './isToOpen.ts';
import { loadPacker } from './packer.ts';

/** Several files as one zip. The packer is fetched when it is first needed. */
export async function zipFiles(
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await loadPacker();
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
}

export function isZip(name: string): boolean {
  return /\.zip$/i.test(name);
}

/**
 * The `.json` files in a zip, by the same rules as those in a folder, each by its path. No more is unpacked than can be
 * opened, whatever the zip says of its sizes.
 *
 * @returns A sentence where there are none.
 */
export async function unzipFiles(zip: File): Promise<readonly File[] | string> {
  if (zip.size > MAX_LENGTH) return `The zip has ${formatBytes(zip.size)}, more than can be opened.`;
  const { unzipSync } = await loadPacker();
  let size = 0;
  try {
    const unpacked = unzipSync(new Uint8Array(await zip.arrayBuffer()), {
      filter: ({ name, originalSize }) => {
        if (!isToOpen(name)) return false;
        size += originalSize;
        return size <= MAX_LENGTH;
      },
    });
    const files = Object.entries(unpacked).map(([name, bytes]) => new File([bytes as Uint8Array<ArrayBuffer>], name));
    if (size > MAX_LENGTH) return `The files in the zip have ${formatBytes(size)}, more than can be opened.`;
    return files.length > 0 ? files : 'The zip holds no .json file.';
  } catch {
    return 'The file is not a zip that can be read.';
  }
}
