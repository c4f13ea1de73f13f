import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { imageScale } from '../../lib/internal.ts';

/** What draws, and the letters that it draws with. A built command has these files beside itself. */
const FILES = {
  engine: ['resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm'],
  regular: ['Inter-Regular.ttf', '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'],
  bold: ['Inter-SemiBold.ttf', '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'],
} as const;

/** How an image is made. */
export interface PngOptions {
  /** How many pixels of the image stand for one of the picture, where there is room. */
  readonly scale: number;
  /** Font files for letters that Inter does not have. */
  readonly fonts: readonly Uint8Array[];
}

let started: Promise<void> | null = null;

/**
 * An SVG picture of ours as a PNG image. The same picture gives the same bytes anywhere: no font of the system is used.
 */
export async function pngOf(svg: string, { scale, fonts }: PngOptions): Promise<Uint8Array> {
  started ??= initWasm(await own('engine'));
  await started;
  const font = { fontBuffers: [await own('regular'), await own('bold'), ...fonts], defaultFontFamily: 'Inter' };
  const size = new Resvg(svg, { font });
  const drawn = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: imageScale(size, scale) } });
  try {
    return drawn.render().asPng();
  } finally {
    size.free();
    drawn.free();
  }
}

function own(name: keyof typeof FILES): Promise<Uint8Array> {
  const [beside, installed] = FILES[name];
  const file = fileURLToPath(new URL(beside, import.meta.url));
  return readFile(existsSync(file) ? file : createRequire(import.meta.url).resolve(installed));
}

/** Letters of Latin, Greek and Cyrillic, digits, and signs: what Inter has. */
const INTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether a picture has letters for which a font is missing. */
export function needsFonts(svg: string): boolean {
  return !INTER.test(svg);
}
