import { readSnapshot } from '../../../lib/editor/index.ts';
import type { DiskFile, Session } from '../state/session.ts';
import { knowSlot } from './keep.ts';
import { sessionOf } from './states.ts';
import type { Designer } from '../designer.ts';

/** A document as the browser keeps it; `null` when it keeps none of that id, or what it keeps cannot be read. */
export async function readSession(designer: Designer, id: string): Promise<Session | null> {
  const [read, file = null] = await Promise.all([
    designer.ports.documents.read(id),
    designer.ports.documents.fileOf<DiskFile>(id),
  ]);
  const recalled = read && readSnapshot(read.records);
  if (!recalled) return null;
  knowSlot(designer, id, { journal: recalled.journal, revision: read.kept.revision, file });
  return sessionOf(read.kept, recalled.states, file);
}
