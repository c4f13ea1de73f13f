import { keepNow } from '../persistence/keep.ts';
import type { Designer } from '../designer.ts';
import { amendSession, stateOf } from '../state/store.ts';

/** Gives the document that is open another name; an empty one changes nothing. The file on the disk keeps its own. */
export async function renameDocument(designer: Designer, name: string): Promise<void> {
  const fileName = name.trim();
  if (fileName === '' || fileName === stateOf(designer).getState().session.fileName) return;
  amendSession(designer, { fileName });
  await keepNow(designer);
}
