import type { Refusal, Result } from '../../../lib/index.ts';

/** A file in a folder, read when it is wanted. */
export interface Dropped {
  /** Its path below what was dropped. */
  readonly name: string;
  readonly read: () => Promise<File>;
}

/** What was found in folders. */
export interface Found {
  readonly files: Dropped[];
  /** Folders that could not be read to the end, each with the reason. */
  readonly unread: { readonly fileName: string; readonly refusal: Refusal }[];
}

/** What came of writing to the disk. */
export type Written =
  | { readonly kind: 'written'; readonly file: { readonly handle: FileSystemFileHandle; readonly modified: number } }
  /** Somebody else changed the file since. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly reason: string };

type Picked = readonly [File, ...File[]];

/** The files of the person's machine. */
export interface Files {
  /** Reads a file as UTF-8. The byte-order mark stays: it is part of what is given back on saving. */
  read(file: File): Promise<Result<string>>;
  /** Lets the person choose one file, or several. Nothing happens when they choose none. */
  pick(onPick: (files: Picked) => void, multiple?: boolean): void;
  /** Lets the person choose a folder, and gives all files in it and below; their paths begin with its name. */
  pickFolder(onPick: (files: Picked) => void): void;
  /** Hands a text, or the bytes of a zip, to the person as a file. */
  download(name: string, content: string | Uint8Array<ArrayBuffer> | Blob): void;
  /** Whether files can be written in place. */
  canWrite(): boolean;
  /** Whether the way to a file that is opened can be kept. */
  canOpen(): boolean;
  /** Lets the person choose files to open; `null` when they choose none. */
  chooseOpen(): Promise<FileSystemFileHandle[] | null>;
  /** Lets the person choose where to save; `null` when they do not. */
  chooseSave(suggestedName: string): Promise<FileSystemFileHandle | null>;
  /**
   * Writes a text over a file, all or nothing.
   *
   * @param known - When the file was last changed as far as is known; `null` to write whatever happened to it.
   */
  write(handle: FileSystemFileHandle, text: string, known: number | null): Promise<Written>;
  /** The way to a file that is dropped, where the browser gives one. To be asked for while it is dropped. */
  droppedHandle(item: DataTransferItem | undefined): Promise<FileSystemFileHandle | null>;
  /** The files among entries, and all `.json` files in their folders. */
  inFolders(entries: readonly FileSystemEntry[]): Promise<Found>;
}
