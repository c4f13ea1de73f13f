import type { Result } from '../../lib/index.ts';
import { MAX_LENGTH, ok } from '../../lib/internal.ts';
import { isToOpen } from './isToOpen.ts';
import { loadPacker } from './packer.ts';
import { refuseFile } from './refusals.ts';

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
 */
export async function unzipFiles(zip: File): Promise<Result<readonly File[]>> {
  if (zip.size > MAX_LENGTH) return refuseFile('zip-too-large', { size: zip.size });
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
    if (size > MAX_LENGTH) return refuseFile('zipped-too-large', { size });
    return files.length > 0 ? ok(files) : refuseFile('empty-zip');
  } catch {
    return refuseFile('not-a-zip');
  }
}
