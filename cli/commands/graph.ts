import { diff } from '../../lib/diff/index.ts';
import { sameText } from '../../lib/editor/index.ts';
import { PICTURE_THEMES, type PictureTheme, dotOf, mermaidOf, svgOf } from '../../lib/formats/index.ts';
import { arranged } from '../graph/arrange.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE } from '../io/exit.ts';
import { UsageError } from '../io/usageError.ts';
import { writeResult } from '../io/write.ts';
import { TENANT_DETAILS, TENANT_OPTIONS } from '../remote/connect.ts';
import { namesFor } from '../remote/namesFor.ts';
import { readSide } from '../remote/readSide.ts';
import type { Command } from './types.ts';

const FORMATS = ['svg', 'mermaid', 'dot'] as const;

const OPTIONS = {
  base: { type: 'string' },
  format: { type: 'string' },
  theme: { type: 'string' },
  ...OUTPUT,
  ...TENANT_OPTIONS,
} as const;

export const graphCommand: Command = {
  name: 'graph',
  synopsis: 'FILE [--base OLD] [--format F] [--theme T] [-o FILE]',
  summary: 'draws a chain as a picture, without a browser',
  details: [
    'FILE and OLD are read as "taskloom diff" reads them: files, folders, revisions of git, or tenant:TASK.',
    '--format svg (the default) draws the chain as it lies on the canvas; a file without places is arranged first.',
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
    if (format !== 'svg' && values.base !== undefined)
      throw new UsageError([`taskloom graph: --base needs --format svg, not ${format}.`]);
    const document = await readSide(operands[0]!, values);
    const names = await namesFor(operands, [document], values);
    if (format !== 'svg') {
      await writeResult({ mermaid: mermaidOf, dot: dotOf }[format](document, { names }), values.output);
      return DONE;
    }
    const before = values.base === undefined ? null : await readSide(values.base, values);
    const placed = await arranged(document);
    const base = before && { before, diff: diff(before, placed, { isSame: sameText(before, document) }) };
    await writeResult(svgOf(placed, { theme, names, ...(base ? { base } : {}) }), values.output);
    return DONE;
  },
};
