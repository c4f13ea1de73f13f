import type { ChainDocument, Refusal, TextRefusal } from '../../../lib/index.ts';
import { type History, type Viewport, startHistory } from '../../../lib/editor/index.ts';
import type { Draft } from './draft.ts';

/** The way to a file on the disk, and when it was last changed as far as is known. */
export interface DiskFile {
  readonly handle: FileSystemFileHandle;
  readonly modified: number;
}

/** Why a file was not opened; with the place in its text where it is one. */
export type PlacedRefusal = Refusal & Partial<Pick<TextRefusal, 'line' | 'column'>>;

export interface RefusedFile {
  readonly fileName: string;
  readonly refusal: PlacedRefusal;
}

/** One opened file with all that was done to it. */
export interface Session {
  /** Under which the browser keeps it. */
  readonly id: string;
  readonly fileName: string;
  readonly history: History<ChainDocument>;
  /** What the file holds. */
  readonly saved: ChainDocument;
  /** What the file is written as: `chain` when it holds the view though the document came without one. */
  readonly shape: 'same' | 'chain';
  /** Where the file is, when the browser gave a way to it. */
  readonly file: DiskFile | null;
  /** Nothing that anybody would miss, as long as it is not edited. */
  readonly fresh: boolean;
  /** What is seen of it. No edit: it is written along when something else is. */
  readonly viewport: Viewport | null;
  /** What was typed beside the drawing and is not in it; `null` when all is. */
  readonly draft: Draft | null;
  /** Drafts that were undone, the last one last. */
  readonly undone: readonly Draft[];
}

/** What is known of a file besides its name and what it holds. */
export type Opening = Partial<Pick<Session, 'file' | 'shape' | 'fresh'>>;

/** A session that nothing was done in yet. */
export function newSession(fileName: string, document: ChainDocument, as: Opening = {}): Session {
  return {
    id: newSessionId(),
    fileName,
    history: startHistory(document),
    saved: document,
    shape: 'same',
    file: null,
    fresh: false,
    viewport: document.view.viewport,
    draft: null,
    undone: [],
    ...as,
  };
}

export function newSessionId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (number) => number.toString(36)).join('-');
}
