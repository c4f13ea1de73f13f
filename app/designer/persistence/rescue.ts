import { takeOver } from '../../services/tabs.ts';
import { useDesigner } from '../state/designer.ts';
import { workOnCopy } from './keep.ts';

/** Goes on here with a document that another tab has; that tab is told. */
export function takeOverHere(): void {
  takeOver();
}

/** Goes on with a copy, and leaves the document to the other tab. */
export function copyHere(): void {
  const { fileName } = useDesigner.getState().session;
  workOnCopy(`This is a copy of ${fileName} now. The other tab keeps the document.`);
}
