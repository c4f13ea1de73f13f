import type { ChainDocument } from '../../lib/index.ts';

/** One of the files that are planned together. */
export interface WantedFile {
  readonly file: string;
  readonly document: ChainDocument;
  /** The place of its first task among the tasks of all files. */
  readonly first: number;
}
