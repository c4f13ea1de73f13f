import type { StatusKind } from '../../model/status.ts';

/** Room for the word on an edge, and for the badge beside it that counts its problems, in pixels. */
const WIDTHS: Readonly<Record<StatusKind, number>> = { SUCCEEDED: 80, FAILED: 56, ANY: 64, OTHER: 108 };
const BADGE_WIDTH = 26;
/** Room for how many edges it stands for. */
const COUNT_WIDTH = 28;
/** Room for what a comparison says of it. */
const MARK_WIDTH = 14;

/** How wide the label of an edge is, in pixels. */
export function labelWidth(kind: StatusKind, { isFaulty = false, count = 1, isMarked = false } = {}): number {
  return WIDTHS[kind] + (isFaulty ? BADGE_WIDTH : 0) + (count > 1 ? COUNT_WIDTH : 0) + (isMarked ? MARK_WIDTH : 0);
}
