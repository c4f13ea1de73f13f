import { diff } from '../../../lib/diff/index.ts';
import { type KnownNames, sameText } from '../../../lib/editor/index.ts';
import {
  type ReviewedRehearsal,
  dotOf,
  mermaidOf,
  nextDay,
  reviewHtml,
  reviewMarkdown,
  svgOf,
} from '../../../lib/formats/index.ts';
import type { ChainDocument, Problem } from '../../../lib/index.ts';
import { fitFileName } from '../../../lib/internal.ts';
import { sha256Of } from '../../common/sha256.ts';
import { pngOf } from '../../common/png.ts';
import { type Wanted, endingOf, isReview, stemOf } from './forms.ts';

/** A review or a picture, ready to be looked at and handed over. */
export interface Made {
  readonly wanted: Wanted;
  /** What the download is called. */
  readonly name: string;
  readonly text: string;
  /** The picture as an image, where that was asked for. */
  readonly image: Blob | null;
}

/** What the page knows besides the document. */
export interface Known {
  readonly names: KnownNames;
  readonly findProblems: (document: ChainDocument) => Promise<readonly Problem[]>;
  /** @param from - In ISO 8601. */
  readonly rehearse: (after: ChainDocument, before: ChainDocument | null, from: string) => Promise<ReviewedRehearsal>;
}

/** @throws When a part of the page's code cannot be fetched, or the browser cannot make the image. */
export async function make(wanted: Wanted, { names, findProblems, rehearse }: Known): Promise<Made> {
  const { document, form, base, theme, only, isRehearsed } = wanted;
  const name = fitFileName(stemOf(wanted.fileName), endingOf(form));
  const compared = base && {
    before: base.document,
    diff: diff(base.document, document, { isSame: sameText(base.document, document) }),
  };
  if (isReview(form)) {
    const { nextRuns } = await import('../../../lib/schedule/nextRuns.ts');
    const now = new Date().toISOString();
    const input = {
      document,
      file: { name: wanted.fileName, sha256: await sha256Of(wanted.text()) },
      base: compared && {
        document: compared.before,
        file: { name: `${wanted.fileName}, ${base.words}`, sha256: await sha256Of(base.text()) },
        diff: compared.diff,
      },
      problems: await findProblems(document),
      now,
      nextRuns,
      names,
      ...(isRehearsed ? { rehearsal: await rehearse(document, base && base.document, nextDay(now)) } : {}),
    };
    return { wanted, name, text: (form === 'html' ? reviewHtml : reviewMarkdown)(input), image: null };
  }
  const shown = { names, ...(only ? { only } : {}) };
  if (form === 'mermaid' || form === 'dot')
    return { wanted, name, text: (form === 'dot' ? dotOf : mermaidOf)(document, shown), image: null };
  const text = svgOf(document, {
    theme,
    ...shown,
    ...(compared ? { base: compared } : {}),
  });
  return { wanted, name, text, image: form === 'png' ? await pngOf(text) : null };
}
