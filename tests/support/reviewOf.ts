import { diff } from '../../lib/diff/index.ts';
import type { ReviewInput } from '../../lib/formats/index.ts';
import { type ChainDocument, check } from '../../lib/index.ts';
import { nextRuns } from '../../lib/schedule/index.ts';

const NOW = '2026-11-27T07:40:00.000Z';

/** A review that is the same each time: of a chain, or of what is different in it. */
export function reviewOf(document: ChainDocument, before: ChainDocument | null = null): ReviewInput {
  return {
    document,
    file: { name: 'new.json', sha256: 'b'.repeat(64) },
    base: before && {
      document: before,
      file: { name: 'old.json', sha256: 'a'.repeat(64) },
      diff: diff(before, document),
    },
    problems: check(document.chain, { now: NOW, nextRuns }),
    now: NOW,
    nextRuns,
  };
}
