/** `taskloom/formats`: the other shapes in which chains come and go. */
export type { NamedEntries, NamedEntry } from './byName.ts';
export { type FromCompact, fromCompact, namesInCompact } from './compact/fromCompact.ts';
export { toCompact } from './compact/toCompact.ts';
export type { CompactChain, CompactEdge, CompactExternal, CompactTask } from './compact/types.ts';
export { type FromCsv, fromCsv, namesInTable } from './csv/fromCsv.ts';
export { pastRunsFromCsv } from './csv/pastRuns.ts';
export { type ToCsv, toCsv } from './csv/toCsv.ts';
export type { CsvFault } from './csv/types.ts';
export { describeChain } from './diff/describe.ts';
export { diffJson } from './diff/json.ts';
export { diffMarkdown } from './diff/markdown.ts';
export { diffText } from './diff/text.ts';
export type { DiffTexts } from './diff/words.ts';
export { dotOf } from './graph/dot.ts';
export type { DrawingOptions } from './graph/drawing.ts';
export { mermaidOf } from './graph/mermaid.ts';
export { type SvgOptions, svgOf } from './graph/svg.ts';
export { PICTURE_THEMES, type PictureTheme } from './graph/svgStyle.ts';
export { calendarOf } from './next/calendar.ts';
export { type UpcomingOptions, type UpcomingRuns, upcomingRuns } from './next/upcoming.ts';
export { pastRunsOf, readPastRuns } from './pastRuns.ts';
export { runsCsv } from './rehearsal/runsCsv.ts';
export { type TimelineOptions, timelineSvg } from './rehearsal/timelineSvg.ts';
export { reviewHtml } from './review/html.ts';
export { reviewMarkdown } from './review/markdown.ts';
export { type ReviewedRehearsal, nextDay, reviewRehearsal } from './review/reviewRehearsal.ts';
export type { ReviewInput, ReviewedFile } from './review/types.ts';
export { type MergedDocument, mergeDocuments } from './merge/mergeDocuments.ts';
export { createPlan } from './export/createPlan.ts';
export { type ExportOptions, exportTasks } from './export/index.ts';
export {
  type CreatePlan,
  type CreateRef,
  type CreateStep,
  EXPORT_SHAPES,
  type ExportFile,
  type ExportShape,
  type Exported,
} from './export/types.ts';
