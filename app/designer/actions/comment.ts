import { MessageSquare } from 'lucide-react';
import { type CommentId, type CommentedOn, addComment } from '../../../lib/editor/index.ts';
import type { Designer } from '../designer.ts';
import { nameOfWriter } from '../state/comments.ts';
import { openSection } from '../state/disclosure.ts';
import { dispatch } from '../state/dispatch.ts';
import { arrangementNow, showPanel } from '../state/layout.ts';
import type { Action } from './types.ts';

export const commentAction: Action = {
  id: 'comment',
  label: 'Comment',
  group: 'Edit',
  icon: MessageSquare,
  keys: ['Shift+C'],
  menu: ['task', 'edge'],
  enabled: ({ selection: { tasks, edges, annotations } }) => tasks.size + edges.size === 1 && annotations.size === 0,
  why: () => 'it needs one selected task or edge',
  run: (designer) => {
    if (arrangementNow(designer).inspector.dock === 'hidden') showPanel(designer, 'inspector');
    openSection(designer, 'comments');
    focusComment(designer, NEW_COMMENT);
  },
};

/** Where the focus goes in the comments: the field for a new one, that of one, or the button that leads to it. */
export const NEW_COMMENT = '[data-pointer="comment"]';
export const editFieldOf = (id: CommentId): string => `[data-pointer="${CSS.escape(`edit ${id}`)}"]`;
export const editButtonOf = (id: CommentId): string => `[data-edit="${CSS.escape(id)}"]`;

/** Gives a control of the comments the focus, as soon as it is drawn: the first of these that is there. */
export function focusComment(designer: Designer, ...selectors: readonly string[]): void {
  const { page } = designer.ports;
  page.focusWhenDrawn(() => {
    // an open menu keeps the focus until it is gone
    if (page.find('[role="menu"]')) return null;
    const [found] = selectors.flatMap((selector) => page.find(selector) ?? []);
    // it may be far below what is seen of the inspector
    (found?.closest('form') ?? found)?.scrollIntoView({ block: 'nearest' });
    return found;
  });
}

/** Adds what was typed as a comment of now, by the person whose name is known. Says whether it did. */
export function comment(designer: Designer, on: CommentedOn, text: string): boolean {
  const at = `${new Date(designer.ports.clock.now()).toISOString().slice(0, 19)}Z`;
  const by = nameOfWriter(designer);
  return dispatch(designer, (document) => addComment(document, { on, text: text.trim(), by, at })).ok;
}
