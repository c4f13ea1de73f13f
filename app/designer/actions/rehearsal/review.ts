import type { ReviewedRehearsal } from '../../../../lib/formats/index.ts';
import type { ChainDocument } from '../../../../lib/index.ts';
import type { Designer } from '../../designer.ts';

const DAY = 86_400_000;

/**
 * What will run in the 24 hours from a moment on, for a review, and what would have run before.
 *
 * @param from - In ISO 8601.
 */
export function rehearseReview(
  designer: Designer,
  { chain, view }: ChainDocument,
  before: ChainDocument | null,
  from: string,
): Promise<ReviewedRehearsal> {
  const request = {
    chain,
    span: { from, to: new Date(Date.parse(from) + DAY).toISOString() },
    settings: view.rehearsal,
    // others read the review elsewhere
    zone: 'UTC',
    changes: [],
    ...(before ? { before: before.chain } : {}),
  };
  return designer.ports.rehearsals.rehearse('review', request, designer.signal);
}
