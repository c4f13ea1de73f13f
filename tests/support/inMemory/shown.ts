import { isEdited, isUnsaved } from '../../../app/designer/state/derived.ts';
import { type Keeping, persistenceOf } from '../../../app/designer/state/persistence.ts';
import { type Notice, currentDocument, stateOf } from '../../../app/designer/state/store.ts';
import { type Point, type SaveOptions, save } from '../../../lib/index.ts';
import type { MemoryTab } from './browser.ts';

/** The document as text. */
export function text({ designer }: MemoryTab, options?: SaveOptions): string {
  return save(currentDocument(designer), options);
}

export function fileName({ designer }: MemoryTab): string {
  return stateOf(designer).getState().session.fileName;
}

export function notice({ designer }: MemoryTab): Notice | null {
  return stateOf(designer).getState().notice;
}

/** What the status bar says of keeping; `null` while it says nothing. */
export function keptMark(tab: MemoryTab): Keeping | 'elsewhere' | null {
  const { keeping } = persistenceOf(tab.designer).getState();
  return elsewhere(tab) ? 'elsewhere' : keeping === 'nothing' ? null : keeping;
}

/** Whether another tab has the document: did before this one, or took it over. */
export function elsewhere({ designer }: MemoryTab): 'open' | 'taken' | null {
  return persistenceOf(designer).getState().otherTab;
}

/** Whether the dot beside the file's name says that the file holds something else. */
export function isMarked({ designer }: MemoryTab): boolean {
  return isUnsaved(stateOf(designer).getState());
}

/** Whether the status bar says that a save would write the same bytes as were opened. */
export function isAsOpened({ designer }: MemoryTab): boolean {
  return !isEdited(stateOf(designer).getState());
}

/** Where tasks lie, by their keys. */
export function places({ designer }: MemoryTab): Record<string, Point> {
  return Object.fromEntries(currentDocument(designer).view.positions);
}
