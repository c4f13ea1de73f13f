import { readFile } from 'node:fs/promises';
import { diff } from '../../lib/diff/index.ts';
import { sameText } from '../../lib/editor/index.ts';
import { PICTURE_THEMES, type PictureTheme, dotOf, mermaidOf, svgOf } from '../../lib/formats/index.ts';
import { arranged } from '../graph/arrange.ts';
import { needsFonts, pngOf } from '../graph/png.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE } from '../io/exit.ts';
import { UsageError, reasonOf } from '../io/usageError.ts';
import { writeBytes, writeResult } from '../io/write.ts';
import { writeStderr } from '../io/writeStderr.ts';
import { TENANT_DETAILS, TENANT_OPTIONS } from '../remote/connect.ts';
import { namesFor } from '../remote/namesFor.ts';
import { readSide } from '../remote/readSide.ts';
import type { Command } from './types.ts';

const FORMATS = ['svg', 'png', 'mermaid', 'dot'] as const;
/** How many pixels of an image may stand for one of the picture. */
const SCALES = ['1', '2', '3', '4'] as const;

const OPTIONS = {
  base: { type: 'string' },
  format: { type: 'string' },
  theme: { type: 'string' },
  scale: { type: 'string' },
  font: { type: 'string', multiple: true },
  ...OUTPUT,
  ...TENANT_OPTIONS,
} as const;

export const graphCommand: Command = {
  name: 'graph',
  synopsis: 'FILE [--base OLD] [--format F] [--theme T] [--scale N] [-o FILE]',
  summary: 'draws a chain as a picture, without a browser',
  details: [
    'FILE and OLD are read as "taskloom diff" reads them: files, folders, revisions of git, or tenant:TASK.',
    '--format svg (the default) draws the chain as it lies on the canvas; a file without places is arranged first.',
    '--format png draws the same as an image; --scale 1 to 4 (2 when left out) says how fine. Its letters are those ' +
      'of Inter: for other scripts name a font file that has them with --font FILE.',
    '--base OLD marks what was added and changed since OLD, and draws what was removed.',
    '--theme auto (the default: as the reader’s system has it), light, dark or print.',
    '--format mermaid is for Markdown at GitHub and GitLab, dot is for Graphviz.',
    'Where --tenant is given, apps and spaces are called what that tenant calls them.',
    ...TENANT_DETAILS,
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE'], OPTIONS);
    const format = choice('--format', values.format ?? 'svg', FORMATS);
    const theme = choice<PictureTheme>('--theme', values.theme ?? 'auto', PICTURE_THEMES);
    const isDrawn = format === 'svg' || format === 'png';
    if (!isDrawn && values.base !== undefined)
      throw new UsageError([`taskloom graph: --base needs --format svg or png, not ${format}.`]);
    const scale = Number(choice('--scale', values.scale ?? '2', SCALES));
    const document = await readSide(operands[0]!, values);
    const names = await namesFor(operands, [document], values);
    if (!isDrawn) {
      await writeResult({ mermaid: mermaidOf, dot: dotOf }[format](document, { names }), values.output);
      return DONE;
    }
    const before = values.base === undefined ? null : await readSide(values.base, values);
    const placed = await arranged(document);
    const base = before && { before, diff: diff(before, placed, { isSame: sameText(before, document) }) };
    const drawn = { names, ...(base ? { base } : {}) };
    if (format === 'svg') await writeResult(svgOf(placed, { theme, ...drawn }), values.output);
    else {
      // an image has one theme
      const svg = svgOf(placed, { theme: theme === 'auto' ? 'light' : theme, ...drawn });
      await writeBytes(await pngOf(svg, { scale, fonts: await readFonts(svg, values.font ?? []) }), values.output);
    }
    return DONE;
  },
};

/** The fonts that were named; says so where the picture has letters that none of them may have. */
async function readFonts(svg: string, files: readonly string[]): Promise<Uint8Array[]> {
  if (files.length === 0 && needsFonts(svg))
    writeStderr([
      'taskloom graph: some names have letters that Inter does not have; they are left out of the image. Name a font ' +
        'that has them with --font FILE, or write SVG.',
    ]);
  return Promise.all(
    files.map((file) =>
      readFile(file).catch((error: unknown) => {
        throw new UsageError([`taskloom graph: cannot read the font ${file}: ${reasonOf(error)}.`]);
      }),
    ),
  );
}
