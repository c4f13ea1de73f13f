import { History } from 'lucide-react';
import { switchTo } from '../state/switching.ts';
import { notify, stateOf } from '../state/store.ts';
import { showDialog } from '../state/panels.ts';
import { placeAll } from './tidy/placeAll.ts';
import { beginOpening, endOpening } from '../persistence/opening.ts';
import { readSession } from '../persistence/read.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

export const recentAction: Action = {
  id: 'recent',
  label: 'Recent documents',
  group: 'File',
  icon: History,
  run: (designer) => showDialog(designer, 'recent'),
};

/** Goes on with a document that the browser keeps. */
export async function openRecent(designer: Designer, id: string, fileName: string): Promise<void> {
  await beginOpening(designer, id);
  const session = await readSession(designer, id).catch(() => null);
  if (!session) {
    endOpening(designer);
    return notify(designer, {
      kind: 'error',
      text: `What the browser kept of ${fileName} cannot be read. What is open stays.`,
    });
  }
  switchTo(designer, session, { label: `Back to ${stateOf(designer).getState().session.fileName}` });
  void placeAll(designer);
}
