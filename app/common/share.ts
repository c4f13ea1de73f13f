import type { Result } from '../../lib/index.ts';
import { MAX_LENGTH, ok } from '../../lib/internal.ts';
import { fileNameOf } from './fileNames.ts';
import { MARK } from './links.ts';
import { loadPacker } from './packer.ts';
import { refuseFile } from './refusals.ts';

/** What a link carries. */
export interface Shared {
  readonly name: string;
  readonly text: string;
}

/** The longest link that is read, in characters. */
const MAX_LINK = 2_000_000;

/** How much of it is unpacked at a time: a small hostile one could unpack to gigabytes. */
const PIECE = 16_384;

/** A document as the part of an address after `#`: no server ever sees it. */
export async function toHash({ name, text }: Shared): Promise<string> {
  const { deflateSync, strToU8 } = await loadPacker();
  const packed = deflateSync(strToU8(text), { level: 9 });
  return `${MARK}${toBase64Url(packed)}&name=${encodeURIComponent(name)}`;
}

/** The document that a link carries. */
export async function fromHash(hash: string): Promise<Result<Shared>> {
  const parts = hash.replace(/^#/, '');
  if (parts.length > MAX_LINK) return refuseFile('link-too-long', { length: parts.length });
  const [packed = '', name = ''] = parts.slice(MARK.length).split('&name=');
  const packer = await loadPacker().catch(() => null);
  if (!packer) return refuseFile('link-code-missing');
  const { Inflate, strFromU8 } = packer;
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const bytes = fromBase64Url(packed);
    const inflate = new Inflate((piece) => {
      pieces.push(piece);
      length += piece.length;
    });
    for (let at = 0; at < bytes.length; at += PIECE) {
      inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (length > MAX_LENGTH) return refuseFile('link-too-large');
    }
    const text = strFromU8(joined(pieces, length));
    return ok({ name: plainName(decodeURIComponent(name)), text });
  } catch {
    return refuseFile('link-damaged');
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A file name, whatever the link says. */
function plainName(name: string): string {
  const plain = name.replaceAll(/[\p{C}/\\]/gu, '').trim();
  return plain === '' ? 'shared.chain.json' : fileNameOf(plain);
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}
