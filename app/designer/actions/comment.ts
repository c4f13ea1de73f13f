import { MessageSquare } from 'lucide-react';
import { type CommentedOn, addComment } from '../../../lib/editor/index.ts';
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
    goToNewComment(designer);
  },
};

/** Gives the field for a new comment the focus. */
export function goToNewComment(designer: Designer): void {
  const { page } = designer.ports;
  page.focusWhenDrawn(() => {
    // an open menu keeps the focus until it is gone
    if (page.find('[role="menu"]')) return null;
    const field = page.find('[data-pointer="comment"]');
    // it may be far below what is seen of the inspector
    field?.closest('form')?.scrollIntoView({ block: 'nearest' });
    return field;
  });
}

/** Adds what was typed as a comment of now, by the person whose name is known. Says whether it did. */
export function comment(designer: Designer, on: CommentedOn, text: string): boolean {
  const at = `${new Date(designer.ports.clock.now()).toISOString().slice(0, 19)}Z`;
  const by = nameOfWriter(designer);
  return dispatch(designer, (document) => addComment(document, { on, text: text.trim(), by, at })).ok;
}
