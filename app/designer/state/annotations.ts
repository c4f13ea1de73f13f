import { createStore } from 'zustand';
import type { ChainDocument } from '../../../lib/index.ts';
import type { GroupId, NoteId } from '../../../lib/editor/index.ts';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

/** A note or a group, as the canvas and the selection name it: apart from tasks, whatever those are called. */
export type MarkId = string;

export type Mark = { readonly kind: 'note'; readonly id: NoteId } | { readonly kind: 'group'; readonly id: GroupId };

const NOTE = '¶note/';
const GROUP = '¶group/';

export function noteMark(id: NoteId): MarkId {
  return NOTE + id;
}

export function groupMark(id: GroupId): MarkId {
  return GROUP + id;
}

/** What a name on the canvas stands for; `null` where the document holds no such note or group. */
export function markOf({ view }: Pick<ChainDocument, 'view'>, name: MarkId): Mark | null {
  if (name.startsWith(NOTE))
    return view.notes.has(name.slice(NOTE.length)) ? { kind: 'note', id: name.slice(NOTE.length) } : null;
  if (!name.startsWith(GROUP)) return null;
  return view.groups.has(name.slice(GROUP.length)) ? { kind: 'group', id: name.slice(GROUP.length) } : null;
}

interface Editing {
  /** The note or group that is being written in, where it stands. */
  readonly editing: MarkId | null;
}

export const editingOf = part(() => createStore<Editing>()(() => ({ editing: null })));

export const useEditing = storeHook(editingOf);

export function startEditing(designer: Designer, editing: MarkId): void {
  editingOf(designer).setState({ editing });
}

/** Ends it, unless another one is written in by now. */
export function stopEditing(designer: Designer, mark: MarkId): void {
  if (editingOf(designer).getState().editing === mark) editingOf(designer).setState({ editing: null });
}
