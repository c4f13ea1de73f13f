/**
 * Taskloom's public API: pure functions over immutable data. No I/O, no clock, no randomness.
 *
 * Text to drawing and back: {@link open}, {@link save}. Definitions to drawing and back: {@link decompile},
 * {@link compile}. Edits are commands, functions from a document to a document.
 */
export { type CheckOptions, check } from './check/index.ts';
export { RULES } from './check/rules/index.ts';
export type { CountRuns, RuleInfo } from './check/types.ts';
export { compile } from './compile/index.ts';
export { decompile } from './decompile/index.ts';
export { type History, type Step, amend, endBurst, record, redo, startHistory, undo } from './document/history.ts';
export { type Journal, type Noted, writeJournal } from './document/journal.ts';
export { type Opened, create, open } from './document/open.ts';
export { compareFileNames } from './document/fileOrder.ts';
export { type NamedText, type OpenedAll, openAll } from './document/openAll.ts';
export { openTasks } from './document/openTasks.ts';
export { sayMixed } from './document/sayMixed.ts';
export { type Recalled, readJournal } from './document/readJournal.ts';
export { type RoundTrip, roundTrip } from './document/roundTrip.ts';
export { sameTasks } from './document/sameTasks.ts';
export { withViewport } from './document/withViewport.ts';
export { type SaveOptions, save, saveTask, textsIn } from './document/save.ts';
export { rangeInTask, rangeOf } from './document/rangeOf.ts';
export { type TextPart, textPartOf, textParts } from './document/textParts.ts';
export { partAt } from './typed/partAt.ts';
export { type Known, type Suggestion, type Suggestions, explain, suggest } from './typed/suggest.ts';
export { retype } from './typed/retype.ts';
export { retypeTask } from './typed/retypeTask.ts';
export { type TypedOver, type TypedResult, typeOver } from './typed/typeOver.ts';
export type { Retyped } from './typed/types.ts';
export type { ChainDocument } from './document/types.ts';
export { copyTasks } from './clipboard/copy.ts';
export { paste } from './clipboard/paste.ts';
export { type NewEventKind, addEvent, canAddEvent } from './edit/addEvent.ts';
export { addGroup } from './edit/addGroup.ts';
export { addNote } from './edit/addNote.ts';
export { addTask } from './edit/addTask.ts';
export { type Connection, canConnect } from './edit/canConnect.ts';
export { connect } from './edit/connect.ts';
export { editNote } from './edit/editNote.ts';
export { heal } from './edit/heal.ts';
export { canInsert, insert } from './edit/insert.ts';
export { pinnedMoves } from './edit/marks.ts';
export { type EditedMany, connectAll, setFields, setJoins, setStatuses } from './edit/many.ts';
export { type Moves, move } from './edit/move.ts';
export { pinNote } from './edit/pinNote.ts';
export { type Reconnection, canReconnect, reconnect } from './edit/reconnect.ts';
export { remove } from './edit/remove.ts';
export { removeEvent } from './edit/removeEvent.ts';
export { removeMarks } from './edit/removeMarks.ts';
export { renameGroup } from './edit/renameGroup.ts';
export { resizeNote } from './edit/resizeNote.ts';
export { type Place, canSetAt, setAt, valueAt } from './edit/setAt.ts';
export { canSetField, rename, setField } from './edit/setField.ts';
export { canSetJoin, setJoin } from './edit/setJoin.ts';
export { setMembers } from './edit/setMembers.ts';
export { setOthers } from './edit/setOthers.ts';
export { setSchedule } from './edit/setSchedule.ts';
export { canSetStatus, setStatus } from './edit/setStatus.ts';
export { type Edited, NotAllowed } from './edit/types.ts';
export { type Alignment, type Axis, aligned, distributed } from './layout/arrange.ts';
export { type ElkGraph, type LayoutEdge, type PlacedPart, fromElk } from './layout/elk.ts';
export { frameOf } from './layout/frame.ts';
export { covered, freePart } from './layout/freePart.ts';
export type { DrawnRoute } from './layout/routing/led.ts';
export { type Router, makeRouter } from './layout/routing/router.ts';
export type { RoutedEdge } from './layout/routing/types.ts';
export { LABEL_HEIGHT, type LabelPlace } from './layout/routing/labels.ts';
export { placeLooseNote, placeNote } from './layout/placeNote.ts';
export { type Fixed, type FixedAll, fixAll, fixLabel, fixOf, isFixable } from './fix/index.ts';
export { findTasks } from './find/find.ts';
export { fold } from './find/fold.ts';
export { type Guide, snap } from './layout/snap.ts';
export { type Direction, walk } from './layout/walk.ts';
export { type Reading, readingOrder } from './layout/readingOrder.ts';
export { makePacker } from './layout/pack.ts';
export { type LayoutPart, estimateArea, layoutParts } from './layout/parts.ts';
export { freePlace, placeAfter, placeBelow } from './layout/place.ts';
export { placeAdded } from './layout/placeAdded.ts';
export { shiftPoint, shiftRoute } from './layout/shift.ts';
export {
  type Chain,
  type Edge,
  type EdgeId,
  type Incoming,
  type Join,
  type KeptEvent,
  type NodeKey,
  type TaskId,
  type TaskNode,
  edgesInto,
} from './model/chain.ts';
export { components } from './model/components.ts';
export { isDatasetUpdated } from './model/correlation.ts';
export { DATASET_UPDATED, DIALECTS, type Dialect, RUN_FINISHED, USAGES } from './model/dialect.ts';
export { FIELDS, type Field, readField } from './model/fields.ts';
export { type Graph, graphOf, isReferable, sourceKey } from './model/graph.ts';
export { type Json, type JsonObject, equalJson, isArray, isObject, own } from './model/json.ts';
export type { NewTask } from './model/newTask.ts';
export { type Path, getIn, pointer } from './model/path.ts';
export type { Level, Problem, Severity } from './model/problem.ts';
export { downstreamOf, upstreamOf } from './model/reach.ts';
export { STATUSES, type Status, type StatusKind, statusKind } from './model/status.ts';
export {
  type Trigger,
  exclusivePath,
  isAdvanced,
  isEnabled,
  isNew,
  joinOf,
  taskId,
  taskName,
  taskSchedule,
  triggersOf,
  waitsOf,
} from './model/task.ts';
export { SERVER_METADATA } from './model/serverOwned.ts';
export type { Verdict } from './model/verdict.ts';
export {
  type Box,
  type Drawing,
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
export { type FromPlain, fromPlain } from './plain/fromPlain.ts';
export { toPlain } from './plain/toPlain.ts';
export type { PlainChain, PlainEdge, PlainExternal, PlainTask } from './plain/types.ts';
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
export { type Parsed, parseJson } from './text/parse.ts';
export { prettyText } from './text/pretty.ts';
export type { Range } from './text/scan.ts';
export { MAX_LENGTH } from './text/limits.ts';
export { type Position, positionsIn } from './text/position.ts';
export type { Refusal } from './text/refusal.ts';

// what goes out to other shapes, the other dialect and tables, and comes in from tables
export { type FromCsv, fromCsv } from './csv/fromCsv.ts';
export { type ToCsv, toCsv } from './csv/toCsv.ts';
export type { CsvFault } from './csv/types.ts';
export { type Converted, convert } from './dialect/convert.ts';
export { createPlan } from './export/createPlan.ts';
export { type ExportOptions, exportTasks } from './export/index.ts';
export { fitFileName } from './export/fitFileName.ts';
export {
  type CreatePlan,
  type CreateRef,
  type CreateStep,
  EXPORT_SHAPES,
  type ExportFile,
  type ExportShape,
  type Exported,
} from './export/types.ts';

// what starts a task, and what a run does to others: for the local tenant and for simulations
export { type FinishedRun, calledEvents, matches, upstreamIds } from './run/events.ts';
export { type Arrival, type Awaited, type Taken, awaited, take, waitingAfterEdit } from './run/joins.ts';
export { FAILURES_TO_DISABLE, MOST_TASKS_ON_RESOURCE, disablesAfter } from './run/limits.ts';
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
  madeSoFar,
  readApplyJournal,
} from './tenant/apply.ts';
export {
  type Bindings,
  type BindingsRead,
  type Bound,
  type Unbound,
  bind,
  readBindings,
  withCreated,
} from './tenant/bindings.ts';
export { type Answer, type Calls, type StopSignal } from './tenant/calls.ts';
export { RATES, careful } from './tenant/careful.ts';
export { type TenantClient, type Watch, tenantClient } from './tenant/client.ts';
export { Stopped, TenantError, readTenantError } from './tenant/errors.ts';
export { type PlainRequest, type Send, httpCalls } from './tenant/httpCalls.ts';
export { type Difference, differences, sameMeaning } from './tenant/definitions.ts';
export { faultsOf } from './tenant/faults.ts';
export { type FoundAgain, foundAgain } from './tenant/foundAgain.ts';
export { type PlanInput, deletionsOf, isBlocked, makePlan } from './tenant/plan.ts';
export type { ApplyStep, Change, ChangePlan, Consequence, Drift, Fault } from './tenant/planTypes.ts';
export { type PullOf, type Pulled, pull } from './tenant/pull.ts';
export { type TenantRun, lastRunOf, readRun } from './tenant/run.ts';
export { type IdsTaken, renameTasks, takeIds, withIds } from './tenant/withIds.ts';
export type { Timer } from './tenant/pace.ts';
export { BASE_PATH, type QlikModule, type SchedulingModule, type V1Module, qlikCalls } from './tenant/qlikCalls.ts';
