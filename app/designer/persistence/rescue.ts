import { stateOf } from '../state/store.ts';
import { workOnCopy } from './keep.ts';
import type { Designer } from '../designer.ts';

/** Goes on here with a document that another tab has; that tab is told. */
export function takeOverHere(designer: Designer): void {
  designer.ports.tab.takeOver();
}

/** Goes on with a copy, and leaves the document to the other tab. */
export function copyHere(designer: Designer): void {
  const { fileName } = stateOf(designer).getState().session;
  workOnCopy(designer, `This is a copy of ${fileName} now. The other tab keeps the document.`);
}
