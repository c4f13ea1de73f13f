import { describe, expect, it } from 'vitest';
import { addComment, editComment, removeComment, resolveComment } from '../../../../lib/editor/index.ts';
import { mergeDocuments } from '../../../../lib/formats/index.ts';
import { type ChainDocument, unwrap } from '../../../../lib/index.ts';
import { openText } from '../../../support/openText.ts';

const EMPTY = openText('[{"id": "a"}, {"id": "b"}]');
const add = (document: ChainDocument, text: string, task = 'a') =>
  unwrap(addComment(document, { on: { task }, text, by: 'Ada' })).document;
const BASE = add(EMPTY, 'Base');
const edited = (text: string) => unwrap(editComment(BASE, { comment: 'comment-1', text })).document;
const resolved = unwrap(resolveComment(BASE, { comment: 'comment-1', isDone: true })).document;
const deleted = unwrap(removeComment(BASE, { comment: 'comment-1' })).document;
const merged = (base: ChainDocument, mine: ChainDocument, theirs: ChainDocument) =>
  Array.from(mergeDocuments(base, mine, theirs).document.view.comments, ([id, { text, isDone }]) => [id, text, isDone]);

describe('merged comments', () => {
  it('have what either side changed', () => {
    for (const [mine, theirs] of [
      [resolved, edited('Theirs')],
      [edited('Theirs'), resolved],
    ] as const)
      expect(merged(BASE, mine, theirs)).toEqual([['comment-1', 'Theirs', true]]);
    expect(merged(BASE, deleted, BASE)).toEqual([]);
    expect(merged(BASE, BASE, deleted)).toEqual([]);
  });

  it('are both there where both wrote another text', () => {
    expect(merged(BASE, edited('Mine'), edited('Theirs'))).toEqual([
      ['comment-1', 'Mine', false],
      ['comment-1-theirs', 'Theirs', false],
    ]);
    expect(merged(BASE, edited('Both'), edited('Both'))).toEqual([['comment-1', 'Both', false]]);
  });

  it('are both there where both added one under one id', () => {
    expect(merged(EMPTY, add(EMPTY, 'Mine'), add(EMPTY, 'Theirs', 'b'))).toEqual([
      ['comment-1', 'Mine', false],
      ['comment-1-theirs', 'Theirs', false],
    ]);
    expect(merged(EMPTY, BASE, BASE)).toEqual([['comment-1', 'Base', false]]);
  });

  it('stay where one side deleted what the other one changed', () => {
    expect(merged(BASE, deleted, edited('Theirs'))).toEqual([['comment-1', 'Theirs', false]]);
    expect(merged(BASE, edited('Mine'), deleted)).toEqual([['comment-1', 'Mine', false]]);
  });
});
