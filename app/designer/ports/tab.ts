/** What a tab does about others that have the same document. */
export interface Neighbours {
  /** Another tab takes over: what is not written yet must be written now. */
  readonly onAsked: () => Promise<void>;
  /** Another tab has it now. */
  readonly onLost: () => void;
  /** The other tab let go: this one has it now. */
  readonly onFree: () => void;
}

/** What a tab remembers when it is loaded anew: the open document, and the tenant that it is connected to. */
export type Remembered = 'document' | 'tenant';

/** This tab among others. */
export interface Tab {
  /**
   * Makes this tab the one that writes a document, and lets go of the one before.
   *
   * @returns Whether it is. If not, another tab has the document; this one waits for it, and `onFree` tells.
   */
  hold(id: string, neighbours: Neighbours): Promise<boolean>;
  /** Asks the tab that has the document to let go; `onFree` tells when it did. */
  takeOver(): void;
  /** Lets go of the document that this tab has or waits for. */
  release(): void;
  /** The ids of the documents that a tab has, this one too. */
  held(): Promise<ReadonlySet<string>>;
  /** Remembers a value for as long as the tab is open, or with `null` forgets it. */
  remember(what: Remembered, value: string | null): void;
  remembered(what: Remembered): string | null;
}
