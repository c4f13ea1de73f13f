/**
 * Taskloom's public API: pure functions over immutable data. No I/O, no clock, no randomness.
 *
 * Text to drawing and back: {@link open}, {@link save}. Definitions to drawing and back: {@link decompile},
 * {@link compile}. Edits are commands, functions from a document to a document.
 */
export { type CheckOptions, check } from './check/index.ts';
export { RULES } from './check/rules/index.ts';
export type { CountRuns, RuleInfo } from './check/types.ts';
export { compile } from './compiler/compile.ts';
export { decompile } from './compiler/decompile.ts';
export { type History, type Step, amend, endBurst, record, redo, startHistory, undo } from './document/history.ts';
export { type Snapshot, type JournalWrite, writeSnapshot } from './document/snapshots/snapshot.ts';
export { create, open } from './document/open/open.ts';
export { compareFileNames } from './document/open/fileOrder.ts';
export { type NamedText, type OpenedAll, openAll } from './document/open/openAll.ts';
export { openTasks } from './document/open/openTasks.ts';
export { sayMixed } from './document/open/sayMixed.ts';
export { type RestoredStates, readSnapshot } from './document/snapshots/readSnapshot.ts';
export { type RoundTrip, roundTrip } from './document/roundTrip.ts';
export { sameTasks } from './document/sameTasks.ts';
export { withViewport } from './document/withViewport.ts';
export { type SaveOptions, save, saveTask, textsIn } from './document/save.ts';
export { rangeInTask, rangeOf } from './document/rangeOf.ts';
export { type TextPart, textPartOf, textParts } from './document/textParts.ts';
export { partAt } from './document/textSync/partAt.ts';
export {
  type Known,
  type CompletionItem,
  type Completions,
  explain,
  completionsAt,
} from './document/textSync/completion.ts';
export { reparse } from './document/textSync/reparse.ts';
export { reparseTask } from './document/textSync/reparseTask.ts';
export { type TextChange, type TextEditRefusal, applyTextEdit } from './document/textSync/applyTextEdit.ts';
export type { TextEdit } from './document/textSync/types.ts';
export type { ChainDocument } from './document/types.ts';
export { copyTasks } from './formats/clipboard/copy.ts';
export { paste } from './formats/clipboard/paste.ts';
export { type NewEventKind, addEvent } from './commands/addEvent.ts';
export { addGroup } from './commands/addGroup.ts';
export { addNote } from './commands/addNote.ts';
export { addTask } from './commands/addTask.ts';
export { type Connection, connect } from './commands/connect.ts';
export { editNote } from './commands/editNote.ts';
export { removeAndReconnect } from './commands/removeAndReconnect.ts';
export { insert } from './commands/insert.ts';
export { pinnedMoves } from './commands/annotations.ts';
export type { BulkEdit, BulkResult } from './commands/bulk.ts';
export { connectAll } from './commands/connectAll.ts';
export { setFields } from './commands/setFields.ts';
export { setJoins } from './commands/setJoins.ts';
export { setStatuses } from './commands/setStatuses.ts';
export { type Command, type Step as CommandStep, labelled, sequence } from './commands/sequence.ts';
export { type Moves, move } from './commands/move.ts';
export { pinNote } from './commands/pinNote.ts';
export { type Reconnection, reconnect } from './commands/reconnect.ts';
export { remove } from './commands/remove.ts';
export { removeEvent } from './commands/removeEvent.ts';
export { removeAnnotations } from './commands/removeAnnotations.ts';
export { renameGroup } from './commands/renameGroup.ts';
export { resizeNote } from './commands/resizeNote.ts';
export { type Place, setAt, getAt } from './commands/setAt.ts';
export { rename, setField } from './commands/setField.ts';
export { setJoin } from './commands/setJoin.ts';
export { setMembers } from './commands/setMembers.ts';
export { setUnknownKeys } from './commands/setUnknownKeys.ts';
export { setSchedule } from './commands/setSchedule.ts';
export { setStatus } from './commands/setStatus.ts';
export { type Created, type Edit, type EditResult, edit } from './commands/edit.ts';
export { type Alignment, type Axis, aligned, distributed } from './layout/arrange.ts';
export { type ElkGraph, type LayoutEdge, type PlacedPart, fromElk } from './layout/elk.ts';
export { frameOf } from './layout/frame.ts';
export { covered, freePart } from './layout/freePart.ts';
export type { DrawnRoute } from './layout/routing/led.ts';
export { type Router, makeRouter } from './layout/routing/router.ts';
export type { RoutedEdge } from './layout/routing/types.ts';
export { LABEL_HEIGHT, type LabelPlace } from './layout/routing/labels.ts';
export { placeLooseNote, placeNote } from './layout/placeNote.ts';
export { type FixAllEdit, fixAll, fixLabel, fixOf, isFixable } from './check/fix/index.ts';
export { findTasks } from './document/find/find.ts';
export { fold } from './document/find/fold.ts';
export { type Guide, snap } from './layout/snap.ts';
export { type Direction, walk } from './layout/walk.ts';
export { type Reading, readingOrder } from './layout/readingOrder.ts';
export { makePacker } from './layout/pack.ts';
export { type LayoutPart, estimateArea, layoutParts } from './layout/parts.ts';
export { freePlace, placeAfter, placeBelow } from './layout/place.ts';
export { STEP } from './layout/spacing.ts';
export { placeAdded } from './layout/placeAdded.ts';
export { shiftPoint, shiftRoute } from './layout/shift.ts';
export {
  type Chain,
  type Edge,
  type EdgeId,
  type Incoming,
  type Join,
  type OpaqueEvent,
  type NodeKey,
  type TaskId,
  type TaskNode,
  edgesInto,
} from './model/chain.ts';
export { components } from './model/components.ts';
export { isDatasetUpdated } from './compiler/runFinished.ts';
export { DIALECTS, type Dialect } from './model/dialect.ts';
export { DATASET_UPDATED, RUN_FINISHED, USAGES } from './compiler/vocabulary.ts';
export { DEFINITION_KEYS, FIELDS, type Field, readField, resourceOf } from './model/fields.ts';
export { type Graph, graphOf, isReferable, sourceKey } from './model/graph.ts';
export { type Json, type JsonObject, equalJson, isArray, isObject, own } from './model/json.ts';
export type { NewTask } from './compiler/newTask.ts';
export { memoized } from './model/memo.ts';
export { type Path, getIn, pointer, pointerSteps } from './model/path.ts';
export { type Level, type Problem, type ProblemData, SEVERITIES, type Severity } from './model/problem.ts';
export { messageOf } from './formats/messageOf.ts';
export { downstreamOf, upstreamOf } from './model/reach.ts';
export { STATUSES, type Status, type StatusKind, statusKind } from './model/status.ts';
export { isAdvanced, isEnabled, isNew, taskId, taskName, taskSchedule } from './model/task.ts';
export { type Trigger, triggersOf, waitsOf } from './compiler/triggers.ts';
export { exclusivePath, joinOf } from './compiler/exclusive.ts';
export { SERVER_METADATA } from './model/serverOwned.ts';
export { type Ok, type Refusal, type Refused, type Result, ok, unwrap } from './model/result.ts';
export {
  type Box,
  type ChainWithView,
  ENTRY_TOP,
  EXIT_TOPS,
  type Group,
  type GroupId,
  LEAST_NOTE,
  NODE_SIZE,
  NOTE_SIZE,
  type Note,
  type NoteId,
  type Point,
  type Route,
  type View,
  type Viewport,
} from './model/view.ts';
export { type FromCompact, fromCompact } from './formats/compact/fromCompact.ts';
export { toCompact } from './formats/compact/toCompact.ts';
export type { CompactChain, CompactEdge, CompactExternal, CompactTask } from './formats/compact/types.ts';
export { describeSchedule } from './schedule/describe.ts';
export { durationWords, shortDuration } from './schedule/durationWords.ts';
export { type ScheduleForm, scheduleForm } from './schedule/read.ts';
export { type QuickRule, readQuick, writeQuick } from './schedule/quick.ts';
export { type Switched, switchForm } from './schedule/switchForm.ts';
export { readRule } from './schedule/rule.ts';
export { scheduleSummary } from './schedule/summary.ts';
export { type SchemaFault, validate as validateTask } from './schema/validate.ts';
export { type SampleOptions, sample } from './sample/index.ts';
export type { EnvelopeKind } from './text/envelope.ts';
export { type InexactNumber, inexactNumbers } from './text/numbers.ts';
export { locate } from './text/locate.ts';
export { parseJson } from './text/parse.ts';
export { prettyText } from './text/pretty.ts';
export type { Range } from './text/scan.ts';
export { MAX_LENGTH } from './text/limits.ts';
export { type Position, positionsIn } from './text/position.ts';
export type { TextRefusal, TextResult } from './text/refusal.ts';

// what goes out to other shapes, the other dialect and tables, and comes in from tables
export { type FromCsv, fromCsv } from './formats/csv/fromCsv.ts';
export { type ToCsv, toCsv } from './formats/csv/toCsv.ts';
export type { CsvFault } from './formats/csv/types.ts';
export { type Converted, convert } from './compiler/convert/convert.ts';
export { createPlan } from './formats/export/createPlan.ts';
export { type ExportOptions, exportTasks } from './formats/export/index.ts';
export { fitFileName } from './formats/export/fitFileName.ts';
export {
  type CreatePlan,
  type CreateRef,
  type CreateStep,
  EXPORT_SHAPES,
  type ExportFile,
  type ExportShape,
  type Exported,
} from './formats/export/types.ts';

// what starts a task, and what a run does to others: for the local tenant and for simulations
export { type FinishedRun, calledEvents, matches, upstreamIds } from './run/events.ts';
export { type Arrival, type Awaited, type Taken, awaited, take, waitingAfterEdit } from './run/joins.ts';
export { FAILURES_TO_DISABLE, disablesAfter } from './run/limits.ts';
export { MOST_TASKS_ON_RESOURCE } from './compiler/vocabulary.ts';
export { type Replayed, replay } from './run/replay.ts';
export { type Outcome, type RunSettings, outcomeOf } from './run/outcome.ts';

// a tenant, over any client that is passed in
export { mayBeMadeBy, strayStep } from './tenant/follows.ts';
export {
  type ApplyEntry,
  type ApplyJournal,
  type ApplyWatch,
  applyPlan,
  isApplied,
  recoverCreatedIds,
  readApplyJournal,
} from './tenant/apply.ts';
export {
  type Bindings,
  type BindingsRefusal,
  type Bound,
  type Unbound,
  bind,
  readBindings,
  withCreated,
} from './tenant/bindings.ts';
export { type Answer, type TaskApi, type AbortSignalLike } from './tenant/taskApi.ts';
export { RATES, withRetryAndRateLimit } from './tenant/withRetryAndRateLimit.ts';
export { type TenantClient, type CallOptions, tenantClient } from './tenant/client.ts';
export { Stopped, TenantError, readTenantError } from './tenant/errors.ts';
export { type PlainRequest, type Send, httpTaskApi } from './tenant/httpTaskApi.ts';
export { type Difference, differences, sameMeaning } from './tenant/definitions.ts';
export { faultsOf } from './tenant/faults.ts';
export { type FoundAgain, foundAgain } from './tenant/foundAgain.ts';
export { type PlanInput, deletionsOf, isBlocked, makePlan } from './tenant/plan.ts';
export type { ApplyStep, Change, ChangePlan, Consequence, Drift, Fault } from './tenant/planTypes.ts';
export { type PullOf, type Pulled, pull } from './tenant/pull.ts';
export { type TenantRun, lastRunOf, readRun } from './tenant/run.ts';
export { type IdsTaken, renameTasks, takeIds, withIds } from './tenant/withIds.ts';
export type { Timer } from './tenant/rateLimiter.ts';
export { BASE_PATH, type QlikModule, type SchedulingModule, type V1Module, qlikTaskApi } from './tenant/qlikTaskApi.ts';
