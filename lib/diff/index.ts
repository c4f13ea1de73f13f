/** `taskloom/diff`: what is different between two chains, in classes and words. */
export { changeKey } from './changeKey.ts';
export { type ConflictWords, conflictWords } from './conflictWords.ts';
export { definitionChanges } from './definitionChanges.ts';
export { type DiffOptions, diff } from './diff.ts';
export {
  type DrawnChanges,
  type GoneEdge,
  type GoneNode,
  type Mark,
  drawnChanges,
  drawnKeyOf,
} from './drawnChanges.ts';
export { type MergeConflict, type Merged, type MergedTask, mergeChains } from './merge.ts';
export type { JsonConflict, MergeSide } from './mergeJson.ts';
export {
  type DiffCounts,
  type DiffLevel,
  DIFF_LEVELS,
  type EffectGroup,
  alsoDifferent,
  countsOf,
  effectGroups,
  isDifferent,
  isOfClass,
  titleOf,
} from './summary.ts';
export type {
  ChainDiff,
  ChangeClass,
  Effect,
  EffectCode,
  LayoutDiff,
  MatchedBy,
  TaskChange,
  TaskDiff,
  UpstreamName,
} from './types.ts';
export { type ChangeWords, changeWords, effectWords, startWords } from './words.ts';
export type { Compared } from './take/otherEvents.ts';
export { takeChange } from './take/takeChange.ts';
export { takeTask } from './take/takeTask.ts';
