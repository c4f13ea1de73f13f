/** `taskloom/editor`: what an editor of chains needs besides `taskloom`. */
export { fixLabel, isFixable } from '../check/fix/index.ts';
export { pinnedMoves } from '../commands/annotations.ts';
export { type CommentedOn, addComment, editComment, removeComment, resolveComment } from '../commands/comments.ts';
export { connectAll } from '../commands/connectAll.ts';
export { edit } from '../commands/edit.ts';
export { addGroup, collapseGroups, renameGroup, setMembers } from '../commands/groups.ts';
export { moveSchedule } from '../commands/moveSchedule.ts';
export { addNote, editNote, pinNote, resizeNote } from '../commands/notes.ts';
export { setExpectations, setRehearsal } from '../commands/rehearsal.ts';
export { removeAnnotations } from '../commands/removeAnnotations.ts';
export { type Step as CommandStep, labelled } from '../commands/sequence.ts';
export { getAt } from '../commands/setAt.ts';
export { setUnknownKeys } from '../commands/setUnknownKeys.ts';
export { type Trigger, triggersOf, waitsOf } from '../compiler/triggers.ts';
export { findTasks } from '../document/find/find.ts';
export { type Ids, idsOf } from '../document/find/idsOf.ts';
export { type History, type Step, amend, endBurst, record, redo, startHistory, undo } from '../document/history.ts';
export { type NamedText, type OpenedAll, openAll } from '../document/open/openAll.ts';
export { rangeOf } from '../document/rangeOf.ts';
export { type RoundTrip, roundTrip } from '../document/roundTrip.ts';
export { sameText } from '../document/sameText.ts';
export { sameTasks } from '../document/sameTasks.ts';
export { saveTask, textsIn } from '../document/save.ts';
export { type RestoredStates, readSnapshot } from '../document/snapshots/readSnapshot.ts';
export { type JournalWrite, type Snapshot, writeSnapshot } from '../document/snapshots/snapshot.ts';
export { type TextPart, textPartOf, textParts } from '../document/textParts.ts';
export { type TextChange, type TextEditRefusal, applyTextEdit } from '../document/textSync/applyTextEdit.ts';
export { type CompletionItem, type Completions, type Known, completionsAt } from '../document/textSync/completion.ts';
export { explain } from '../document/textSync/explain.ts';
export { partAt } from '../document/textSync/partAt.ts';
export type { TextEdit } from '../document/textSync/types.ts';
export { withViewport } from '../document/withViewport.ts';
export { copyTasks } from '../formats/clipboard/copy.ts';
export { paste } from '../formats/clipboard/paste.ts';
export { type Alignment, type Axis, aligned, distributed } from '../layout/arrange.ts';
export { type ElkGraph, type LayoutEdge, type PlacedPart, fromElk } from '../layout/elk.ts';
export { frameOf } from '../layout/frame.ts';
export { type DrawnPlaces, drawnPlaces } from '../layout/drawnPlaces.ts';
export { covered, freePart } from '../layout/freePart.ts';
export { makePacker } from '../layout/pack.ts';
export { type LayoutPart, estimateArea, layoutParts } from '../layout/parts.ts';
export { freePlace, placeAfter, placeBelow } from '../layout/place.ts';
export { placeAdded } from '../layout/placeAdded.ts';
export { placeLooseNote, placeNote } from '../layout/placeNote.ts';
export { type Reading, readingOrder } from '../layout/readingOrder.ts';
export type { LabelPlace } from '../layout/routing/labels.ts';
export type { DrawnRoute } from '../layout/routing/led.ts';
export { type Router, makeRouter } from '../layout/routing/router.ts';
export type { RoutedEdge } from '../layout/routing/types.ts';
export { shiftPoint, shiftRoute } from '../layout/shift.ts';
export { type Guide, snap } from '../layout/snap.ts';
export { STEP } from '../layout/spacing.ts';
export { type Direction, walk } from '../layout/walk.ts';
export { edgesInto } from '../model/chain.ts';
export { components } from '../model/components.ts';
export { FIELDS, type Field, readField, resourceOf } from '../model/fields.ts';
export { isReferable, sourceKey } from '../model/graph.ts';
export { getIn, pointer, pointerSteps } from '../model/path.ts';
export { SEVERITIES } from '../model/problem.ts';
export { REACHES, type Reach, downstreamOf, reachedFrom, upstreamOf } from '../model/reach.ts';
export { STATUSES } from '../model/status.ts';
export { isAdvanced, isEnabled, isNew, taskSchedule } from '../model/task.ts';
export {
  type Box,
  type ChainWithView,
  type Comment,
  type CommentId,
  ENTRY_TOP,
  EXIT_TOPS,
  type Group,
  type GroupId,
  LEAST_NOTE,
  NODE_SIZE,
  NOTE_SIZE,
  type Note,
  type NoteId,
  type Route,
  type Viewport,
} from '../model/view.ts';
export { type SchemaFault, validate as validateTask } from '../schema/validate.ts';
export { locate } from '../text/locate.ts';
export { type Position, positionsIn } from '../text/position.ts';
export type { Range } from '../text/scan.ts';
export { messageWith } from '../formats/messageOf.ts';
export { type KnownNames, type NamedKind, NO_NAMES, nameOfId, withNames } from '../model/knownNames.ts';
