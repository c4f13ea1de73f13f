import { History } from 'lucide-react';
import { notify, switchTo, useDesigner } from '../state/designer.ts';
import { showDialog } from '../state/panels.ts';
import { placeAll } from './tidy/placeAll.ts';
import { beginOpening, endOpening } from '../persistence/opening.ts';
import { readSession } from '../persistence/read.ts';
import type { Action } from './types.ts';

export const recentAction: Action = {
  id: 'recent',
  label: 'Recent documents',
  group: 'File',
  icon: History,
  run: () => showDialog('recent'),
};

/** Goes on with a document that the browser keeps. */
export async function openRecent(id: string, fileName: string): Promise<void> {
  await beginOpening(id);
  const session = await readSession(id).catch(() => null);
  if (!session) {
    endOpening();
    return notify({ kind: 'error', text: `What the browser kept of ${fileName} cannot be read. What is open stays.` });
  }
  switchTo(session, { label: `Back to ${useDesigner.getState().session.fileName}` });
  void placeAll();
}
