import { Save } from 'lucide-react';
import { type ChainDocument, save } from '../../../lib/index.ts';
import { withViewport } from '../../../lib/editor/index.ts';
import { isEdited, isUnsaved } from '../state/derived.ts';
import { amendSession, notify, stateOf } from '../state/store.ts';
import type { DiskFile, Session } from '../state/session.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

export const saveAction: Action = {
  id: 'save',
  label: 'Save',
  group: 'File',
  icon: Save,
  keys: ['Mod+S'],
  everywhere: true,
  run: (designer) => void saveFile(designer),
};

export const saveAsAction: Action = {
  id: 'save-as',
  label: 'Save as',
  group: 'File',
  keys: ['Mod+Shift+S'],
  everywhere: true,
  run: (designer) => void saveAs(designer),
};

/** Writes the file that is open; one that has no place on the disk yet is given one. */
async function saveFile(designer: Designer): Promise<void> {
  const { session } = stateOf(designer).getState();
  if (!session.file) return saveAs(designer);
  if (!isUnsaved({ session }))
    return notify(designer, { kind: 'info', text: `${session.fileName} already has all of this.` });
  await writeTo(designer, session, session.file.handle, session.file.modified, session.shape);
}

async function saveAs(designer: Designer): Promise<void> {
  const { session } = stateOf(designer).getState();
  if (!designer.ports.files.canWrite()) return saveByDownload(designer, session);
  const handle = await designer.ports.files.chooseSave(session.fileName).catch(() => undefined);
  if (handle === undefined) return saveByDownload(designer, session);
  if (handle) await writeTo(designer, session, handle, null, shapeFor(session, handle.name));
}

/** A document that came without a view gets a file with one where its name says so. */
function shapeFor({ shape, history }: Session, name: string): Session['shape'] {
  if (history.present.source.kind === 'chain') return 'same';
  return /\.chain\.json$/i.test(name) ? 'chain' : shape === 'chain' && !/\.json$/i.test(name) ? 'chain' : 'same';
}

async function writeTo(
  designer: Designer,
  session: Session,
  handle: FileSystemFileHandle,
  known: number | null,
  shape: Session['shape'],
): Promise<void> {
  const { present } = session.history;
  const written = await designer.ports.files.write(handle, textOf(session, shape), known);
  if (written.kind === 'written') {
    settle(designer, session.id, present, { fileName: handle.name, file: written.file, shape });
    return notify(designer, { kind: 'info', text: `Saved ${handle.name}.` });
  }
  if (written.kind === 'changed') {
    const text =
      `${handle.name} was changed by another program since it was opened here. ` +
      'Saving would overwrite those changes.';
    return notify(designer, {
      kind: 'error',
      text,
      action: { label: 'Overwrite it', run: () => void writeTo(designer, session, handle, null, shape) },
      stays: true,
    });
  }
  notify(designer, {
    kind: 'error',
    text: `${written.reason} Your edits are still here.`,
    action: { label: 'Save as', run: saveAsAction.run },
    stays: true,
  });
}

/** What is written. What is seen goes along into a file that holds the view, unless that is to be as it was opened. */
export function textOf(session: Session, shape: Session['shape']): string {
  const {
    history: { present },
    viewport,
  } = session;
  const isNew = shape === 'chain' && present.source.kind !== 'chain';
  return save(isNew || isEdited({ session }) ? withViewport(present, viewport) : present, { shape });
}

function saveByDownload(designer: Designer, session: Session): void {
  const { present } = session.history;
  designer.ports.files.download(session.fileName, textOf(session, session.shape));
  settle(designer, session.id, present, {});
  notify(designer, {
    kind: 'info',
    text: `Downloaded ${session.fileName}: this browser cannot write files in place.`,
  });
}

/** The file holds this state now, whatever was edited while it was written. */
function settle(
  designer: Designer,
  id: string,
  saved: ChainDocument,
  as: { fileName?: string; file?: DiskFile; shape?: Session['shape'] },
): void {
  if (stateOf(designer).getState().session.id === id) amendSession(designer, { saved, fresh: false, ...as });
}
