import { loadPacker } from './packer.ts';

/** Several files as one zip. The packer is fetched when it is first needed. */
export async function zipFiles(files: readonly { readonly name: string; readonly text: string }[]): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await loadPacker();
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
}
