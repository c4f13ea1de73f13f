import { readSnapshot } from '../../../lib/index.ts';
import { fileOf, readDocument } from '../../services/documents.ts';
import type { DiskFile, Session } from '../state/designer.ts';
import { knowSlot } from './keep.ts';
import { sessionOf } from './states.ts';

/** A document as the browser keeps it; `null` when it keeps none of that id, or what it keeps cannot be read. */
export async function readSession(id: string): Promise<Session | null> {
  const [read, file = null] = await Promise.all([readDocument(id), fileOf<DiskFile>(id)]);
  const recalled = read && readSnapshot(read.records);
  if (!recalled) return null;
  knowSlot(id, recalled.journal, read.kept.revision, file);
  return sessionOf(read.kept, recalled.states, file);
}
