import { describe, expect, it } from 'vitest';
import { addComment, applyTextEdit, editComment, removeComment, resolveComment } from '../../../lib/editor/index.ts';
import {
  type ChainDocument,
  connect,
  graphOf,
  open,
  reconnect,
  remove,
  removeAndReconnect,
  save,
  setAt,
  setStatus,
  unwrap,
} from '../../../lib/index.ts';
import { edgeId } from '../../../lib/model/chain.ts';
import { chainOf } from '../../support/chainOf.ts';

const AT = '2026-11-27T07:40:00Z';
const CHAIN = chainOf(['a', 'b', 'c'], ['a SUCCEEDED b', 'x SUCCEEDED c']);

/** The edge into a task. */
function into({ chain }: ChainDocument, target: string): string {
  return graphOf(chain).edges.find((edge) => edge.target === target)!.id;
}
const onTask = (task: string, document = CHAIN) =>
  unwrap(addComment(document, { on: { task }, text: 'Still needed?', by: 'Ada', at: AT })).document;
const onEdge = (document = CHAIN) =>
  unwrap(addComment(document, { on: { edge: into(document, 'b') }, text: 'Why?', by: 'Ada', at: AT })).document;
const comment = ({ view }: ChainDocument) => view.comments.get('comment-1');
/** Whether the comment is on an edge that is there. */
function isOnEdge(document: ChainDocument): boolean {
  const { task, event } = comment(document)!;
  return event !== null && graphOf(document.chain).byEdge.has(edgeId(task, event));
}

describe('a comment', () => {
  it('is added to a task or an edge, open, under an id of its own', () => {
    const { document, created, label } = unwrap(
      addComment(onTask('a'), { on: { edge: into(CHAIN, 'b') }, text: 'Why?' }),
    );
    expect([label, created.comments]).toEqual(['Comment on an edge', ['comment-2']]);
    expect(comment(document)).toEqual({
      text: 'Still needed?',
      by: 'Ada',
      at: AT,
      isDone: false,
      task: 'a',
      event: null,
    });
    expect(document.view.comments.get('comment-2')).toMatchObject({ text: 'Why?', by: '', at: null, task: 'b' });
    expect(document.chain).toBe(CHAIN.chain);
  });

  it('is refused without text, and on what is not there', () => {
    const code = (on: Parameters<typeof addComment>[1]['on'], text: string) => {
      const done = addComment(CHAIN, { on, text });
      return done.ok ? null : done.refusal.code;
    };
    expect(code({ task: 'a' }, ' \n')).toBe('empty-comment');
    expect(code({ task: 'gone' }, 'Why?')).toBe('no-task');
    expect(code({ edge: edgeId('b', 'gone') }, 'Why?')).toBe('no-edge');
    expect(code({ task: 'x' }, 'On an external task')).toBeNull();
  });

  it('is edited', () => {
    const { label, document } = unwrap(editComment(onTask('a'), { comment: 'comment-1', text: '<b>' }));
    expect(label).toBe('Edit a comment');
    expect(comment(document)).toEqual({ text: '<b>', by: 'Ada', at: AT, isDone: false, task: 'a', event: null });
  });

  it('is resolved, and reopened as it was', () => {
    const resolved = unwrap(resolveComment(onTask('a'), { comment: 'comment-1', isDone: true }));
    expect([resolved.label, comment(resolved.document)?.isDone]).toEqual(['Resolve a comment', true]);
    const again = unwrap(resolveComment(resolved.document, { comment: 'comment-1', isDone: false }));
    expect([again.label, comment(again.document)]).toEqual(['Reopen a comment', comment(onTask('a'))]);
  });

  it('is deleted, and then there is no such comment', () => {
    const { label, document } = unwrap(removeComment(onTask('a'), { comment: 'comment-1' }));
    expect([label, document.view.comments.size]).toEqual(['Delete a comment', 0]);
    expect(removeComment(document, { comment: 'comment-1' })).toMatchObject({ refusal: { code: 'no-comment' } });
  });

  it('is not left without text', () => {
    expect(editComment(onTask('a'), { comment: 'comment-1', text: '' })).toMatchObject({
      refusal: { code: 'empty-comment' },
    });
  });

  it('leaves the document as it is where it is open already, or has that text', () => {
    const start = onTask('a');
    expect(unwrap(resolveComment(start, { comment: 'comment-1', isDone: false })).document).toBe(start);
    expect(unwrap(editComment(start, { comment: 'comment-1', text: 'Still needed?' })).document).toBe(start);
  });

  it('goes with its task, and with an external task when the last edge from it goes', () => {
    expect(comment(unwrap(remove(onTask('a'), { tasks: ['a'] })).document)).toBeUndefined();
    expect(comment(unwrap(remove(onTask('a'), { tasks: ['b'] })).document)).toEqual(comment(onTask('a')));
    expect(comment(unwrap(remove(onTask('x'), { edges: [into(CHAIN, 'c')] })).document)).toBeUndefined();
    expect(comment(unwrap(removeAndReconnect(onTask('b'), { tasks: ['b'] })).document)).toBeUndefined();
  });

  it('goes on with an external task whose id is corrected', () => {
    const path = ['events', 0, 'correlation', 0, 'contextAttributeValue'];
    expect(comment(unwrap(setAt(onTask('x'), { task: 'c', path, value: 'y' })).document)?.task).toBe('y');
  });
});

describe('a comment on an edge', () => {
  it('stays on it when its event is renamed, in a field or in the JSON, and when its status changes', () => {
    const start = onEdge();
    const renamed = unwrap(setAt(start, { task: 'b', path: ['events', 0, 'name'], value: 'done' })).document;
    expect([comment(renamed)?.event, isOnEdge(renamed)]).toEqual(['done', true]);
    expect(isOnEdge(unwrap(setStatus(start, { edge: into(start, 'b'), status: 'FAILED' })).document)).toBe(true);
    // the event is no edge while its name is typed in one place and not yet in the other
    let typed = start;
    const { event } = comment(start)!;
    for (let count = 0; count < 2; count += 1) {
      const from = save(typed).indexOf(`"${event}"`);
      typed = unwrap(applyTextEdit(typed, { from, to: from + event!.length + 2, insert: '"typed"' })).document;
    }
    expect([comment(typed)?.event, isOnEdge(typed)]).toEqual(['typed', true]);
  });

  it('goes along when the edge is put on another task', () => {
    const start = onEdge();
    const moved = unwrap(reconnect(start, { edge: into(start, 'b'), source: 'a', target: 'c' })).document;
    expect([comment(moved)?.task, isOnEdge(moved)]).toEqual(['c', true]);
    const turned = unwrap(reconnect(start, { edge: into(start, 'b'), source: 'c', target: 'b' })).document;
    expect(isOnEdge(turned)).toBe(true);
  });

  it('stays on its task when the edge is deleted, and says which edge that was', () => {
    const start = onEdge();
    const left = unwrap(remove(start, { edges: [into(start, 'b')] })).document;
    expect([comment(left), isOnEdge(left)]).toEqual([comment(start), false]);
    expect(isOnEdge(unwrap(connect(left, { source: 'a', target: 'b', status: 'SUCCEEDED' })).document)).toBe(true);
  });

  it('follows a task whose id is typed over in the text of several', () => {
    const document = unwrap(open('[{"id": "a"},{"id": "b"}]'));
    const text = save(onTask('b', document));
    const typed = unwrap(
      applyTextEdit(onTask('b', document), { from: 0, to: text.length, insert: '[{"id": "a"}, {"id": "n"}]' }),
    );
    expect(comment(typed.document)?.task).toBe('n');
  });
});
