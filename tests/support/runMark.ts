import { editComment, editNote, pinNote, removeComment, resizeNote, resolveComment } from '../../lib/editor/index.ts';
import { type ChainDocument, type EditResult, type NodeKey, move } from '../../lib/index.ts';
import type { Move } from './arbitrary/commands.ts';

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length];
}

/** What is done with a note that is there. */
type OfNote = Extract<Move, { kind: 'editNote' | 'pinNote' | 'moveNote' | 'resizeNote' }>;

export function ofNote(
  document: ChainDocument,
  made: OfNote,
  note: string,
  ends: readonly NodeKey[],
): EditResult<ChainDocument> {
  switch (made.kind) {
    case 'editNote':
      return editNote(document, { note, text: made.text });
    case 'pinNote':
      return pinNote(document, { note, task: made.to % 3 === 0 ? null : pick(ends, made.to)! });
    case 'moveNote':
      return move(document, { moves: new Map(), notes: new Map([[note, { x: made.x, y: 7 }]]) });
    case 'resizeNote':
      return resizeNote(document, { note, box: { x: 0, y: 0, width: made.x, height: made.x / 3 } });
  }
}

/** What is done with a comment that is there. */
type OfComment = Extract<Move, { kind: 'editComment' | 'resolveComment' | 'removeComment' }>;

export function ofComment(document: ChainDocument, made: OfComment, comment: string): EditResult<ChainDocument> {
  switch (made.kind) {
    case 'editComment':
      return editComment(document, { comment, text: made.text });
    case 'resolveComment':
      return resolveComment(document, { comment, isDone: made.isDone });
    case 'removeComment':
      return removeComment(document, { comment });
  }
}
