import { describe, expect, it } from 'vitest';
import { addComment, editComment, removeComment, resolveComment } from '../../../../lib/editor/index.ts';
import { type ChainDocument, open, save, unwrap } from '../../../../lib/index.ts';

const CHAIN = `{
  "taskloom": 1,
  "tasks": [
    {"id": "a"},
    {"name": "B"}
  ],
  "view": {
    "positions": {
      "a": [0, 0]
    },
    "comments": {
      "comment-1": {"task": "a", "by": "Ada", "text": "Still\\nneeded?", "at": "2026-11-27T07:40Z", "state": "done", "mine": 1e2},
      "comment-2": {"task": "@1", "event": "first", "text": "Why?", "at": "yesterday"},
      "no task": {"text": "Lost"},
      "other": {"task": "a", "text": "x", "state": "asked"},
      "comment-3": 5
    },
    "routes": {}
  }
}
`;

const opened = (text = CHAIN): ChainDocument => unwrap(open(text));

/** The lines that are in the one text and not in the other. */
function changed(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

describe('comments of a chain document', () => {
  it('are read where they are of the form', () => {
    expect([...opened().view.comments]).toEqual([
      [
        'comment-1',
        { text: 'Still\nneeded?', by: 'Ada', at: '2026-11-27T07:40Z', isDone: true, task: 'a', event: null },
      ],
      ['comment-2', { text: 'Why?', by: '', at: null, isDone: false, task: '@1', event: 'first' }],
    ]);
  });

  it('are the same bytes when nothing was edited', () => expect(save(opened())).toBe(CHAIN));

  it('change where they were edited alone', () => {
    const edited = unwrap(editComment(opened(), { comment: 'comment-2', text: 'How?' })).document;
    expect(changed(CHAIN, save(edited)).come).toEqual([
      '      "comment-2": {"task": "@1", "event": "first", "text": "How?", "at": "yesterday"},',
    ]);
    const reopened = unwrap(resolveComment(opened(), { comment: 'comment-1', isDone: false })).document;
    expect(save(reopened)).toBe(CHAIN.replace('"done"', '"open"'));
    const done = unwrap(resolveComment(opened(), { comment: 'comment-2', isDone: true })).document;
    expect(opened(save(done)).view.comments.get('comment-2')).toMatchObject({ isDone: true, at: null });
  });

  it('never take the place of what could not be read', () => {
    const args = { on: { task: 'a' }, text: 'New', by: 'Bo', at: '2026-11-27T07:41:00Z' };
    const { view } = JSON.parse(save(unwrap(addComment(opened(), args)).document)) as {
      view: { comments: Record<string, unknown> };
    };
    expect(view.comments['comment-3']).toBe(5);
    expect(view.comments['comment-3-2']).toEqual({
      task: 'a',
      by: 'Bo',
      text: 'New',
      at: '2026-11-27T07:41:00Z',
      state: 'open',
    });
  });

  it('do not stand in a file until there are some, nor after the last is gone', () => {
    const bare = opened('{"taskloom": 1, "tasks": [{"id": "a"}], "view": {"positions": {"a": [1, 2]}, "routes": {}}}');
    const some = unwrap(addComment(bare, { on: { task: 'a' }, text: 'Why?' })).document;
    expect(save(some)).toContain('"comments": ');
    expect(opened(save(some)).view.comments).toEqual(some.view.comments);
    const none = unwrap(removeComment(opened(save(some)), { comment: 'comment-1' })).document;
    expect(save(none)).toBe(save(bare));
  });

  it('name tasks without an id by where they stand when the file is read again', () => {
    const start = opened();
    const shorter = opened(
      save({ ...start, chain: { ...start.chain, tasks: start.chain.tasks.slice(1) }, view: { ...start.view } }),
    );
    expect(shorter.view.comments.get('comment-2')?.task).toBe('@0');
  });

  it('of a list are none of its bytes', () => {
    const list = '[{"id": "a"}]';
    const some = unwrap(addComment(opened(list), { on: { task: 'a' }, text: 'Why?' })).document;
    expect(save(some)).toBe(list);
    expect(opened(save(some, { shape: 'chain' })).view.comments).toEqual(some.view.comments);
  });
});
