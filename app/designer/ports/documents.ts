import type { Point } from '../../../lib/index.ts';
import type { JournalWrite, Viewport } from '../../../lib/editor/index.ts';

/** What is told of a document that is kept. */
export interface Kept {
  readonly id: string;
  readonly fileName: string;
  readonly tasks: number;
  /** The names of its first tasks, by which people tell it from another of the same name. */
  readonly about?: string;
  /** When it was last written, in milliseconds since 1970. */
  readonly when: number;
  /** Counts the writes: whoever knows an older number has an older document. */
  readonly revision: number;
  /** Whether the file holds something else than what was last shown. */
  readonly unsaved: boolean;
  readonly shape: 'same' | 'chain';
  /** The states that can be gone back to, oldest first; the last is what was shown. */
  readonly steps: readonly string[];
  /** What was seen of it last. */
  readonly viewport?: Viewport | null;
  /** What was typed into the text of the state `draft` and is not in the drawing. */
  readonly draft?: { readonly shape: 'same' | 'chain'; readonly typed: unknown } | null;
}

export type Places = ReadonlyMap<string, Point>;

/**
 * Where documents are kept without a person saving them. Every function rejects when storage is refused, but where it
 * says otherwise.
 */
export interface Documents {
  /**
   * Writes what changed of a document, all or nothing. `newer`: somebody else wrote it meanwhile; `gone`: somebody
   * removed it. Then nothing is written.
   *
   * @param known - The revision that the writer knows; 0 for a document that was never written.
   */
  write(kept: Kept, known: number, journal: JournalWrite): Promise<'kept' | 'newer' | 'gone'>;
  /** All that is kept of a document, as it stood at one moment; `null` when there is none. */
  read(id: string): Promise<{ readonly kept: Kept; readonly records: Map<string, string> } | null>;
  /** All documents, the last written first. */
  list(): Promise<readonly Kept[]>;
  /** Gives a document that no tab has open another name. */
  rename(id: string, fileName: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Keeps the way to a document's file, where that can be; otherwise it is asked for when it is needed. */
  keepFile(id: string, file: object): Promise<void>;
  fileOf<F extends object>(id: string): Promise<F | undefined>;
  /** Writes down that a document is being opened, where that can be. It outlives a page that hangs or fails over it. */
  markOpening(id: string): Promise<void>;
  /** The document is open, or was left in good order. Never rejects. */
  unmarkOpening(id: string): Promise<void>;
  /** Whether a document was being opened when a page ended. One that another tab opens at this moment was not. */
  wasOpening(id: string): Promise<boolean>;
  /** The page has failed: what it was opening stays marked, also when it is left. */
  keepMarks(): void;
  /** Remembers where tasks lie, by their ids in the tenant. Writes those that lie elsewhere than before. */
  rememberPlaces(places: Places): Promise<void>;
  /** Where tasks were last seen, of all those that are remembered. Empty where storage is refused. */
  rememberedPlaces(): Promise<Places>;
  /** Whether an error says that there is no more room, which removing something would make. */
  isFull(error: unknown): boolean;
  /** Why a write went wrong, as a sentence. */
  reasonOf(error: unknown): string;
}
