/**
 * Taskloom's public API: pure functions over immutable data. No I/O, no clock, no randomness.
 *
 * Text to drawing and back: {@link open}, {@link save}. Definitions to drawing and back: {@link decompile},
 * {@link compile}. Edits are commands, functions from a document to a document.
 */
export { type FixAllEdit, fixAll, fixOf } from './check/fix/index.ts';
export { type CheckOptions, check } from './check/index.ts';
export { RULES } from './check/rules/index.ts';
export type { CountRuns, RuleInfo } from './check/types.ts';
export { type NewEventKind, addEvent } from './commands/addEvent.ts';
export { addTask } from './commands/addTask.ts';
export type { BulkEdit, BulkResult } from './commands/bulk.ts';
export { type Connection, connect } from './commands/connect.ts';
export type { Created, Edit, EditResult } from './commands/edit.ts';
export { insert } from './commands/insert.ts';
export { type Moves, move } from './commands/move.ts';
export { type Reconnection, reconnect } from './commands/reconnect.ts';
export { remove } from './commands/remove.ts';
export { removeAndReconnect } from './commands/removeAndReconnect.ts';
export { removeEvent } from './commands/removeEvent.ts';
export { type Command, sequence } from './commands/sequence.ts';
export { type Place, setAt } from './commands/setAt.ts';
export { rename, setField } from './commands/setField.ts';
export { setFields } from './commands/setFields.ts';
export { setJoin } from './commands/setJoin.ts';
export { setJoins } from './commands/setJoins.ts';
export { setSchedule } from './commands/setSchedule.ts';
export { setStatus } from './commands/setStatus.ts';
export { setStatuses } from './commands/setStatuses.ts';
export { compile } from './compiler/compile.ts';
export { type Converted, convert } from './compiler/convert/convert.ts';
export { decompile } from './compiler/decompile.ts';
export { joinOf } from './compiler/exclusive.ts';
export type { NewTask } from './compiler/newTask.ts';
export { create, open } from './document/open/open.ts';
export { openTasks } from './document/open/openTasks.ts';
export { type SaveOptions, save } from './document/save.ts';
export type { ChainDocument } from './document/types.ts';
export { messageOf } from './formats/messageOf.ts';
export type { Chain, Edge, EdgeId, Incoming, Join, NodeKey, OpaqueEvent, TaskId, TaskNode } from './model/chain.ts';
export { DIALECTS, type Dialect } from './model/dialect.ts';
export { type Graph, graphOf } from './model/graph.ts';
export type { Json, JsonObject } from './model/json.ts';
export type { Path } from './model/path.ts';
export type { Level, Problem, ProblemData, Severity } from './model/problem.ts';
export { type Ok, type Refusal, type Refused, type Result, unwrap } from './model/result.ts';
export { type Status, type StatusKind, statusKind } from './model/status.ts';
export { taskId, taskName } from './model/task.ts';
export type { Point, View } from './model/view.ts';
export { type SampleOptions, sample } from './sample/index.ts';
export type { TextRefusal, TextResult } from './text/refusal.ts';
