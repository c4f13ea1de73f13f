import { compile, save } from '../../lib/index.ts';
import { renameTasks, withCreated, withIds } from '../../lib/tenant/index.ts';
import { jsonText } from '../io/shape.ts';
import { writeBeside, writeResult } from '../io/write.ts';
import { type Wanted, baseOf } from './files.ts';

/** Puts the ids of what was created where they belong, and keeps what the tenant is like now. */
export async function writeBack(wanted: Wanted, ids: ReadonlyMap<string, string>): Promise<void> {
  await writeIds(wanted, ids);
  const { files, definitions, bindings } = wanted;
  if (bindings) return writeBeside(baseOf(bindings.file), jsonText(renameTasks(definitions, ids)));
  for (const { file, document, first } of files)
    await writeBeside(baseOf(file), jsonText(compile(withIds(document, ids, first).chain)));
}

/** Puts ids where they belong: into the files, each its own, or into the bindings. */
export async function writeIds({ files, bindings }: Wanted, ids: ReadonlyMap<string, string>): Promise<void> {
  if (ids.size === 0) return;
  if (bindings) {
    const local = files.flatMap(({ document }) => compile(document.chain));
    return writeResult(jsonText(withCreated(bindings.value, ids, local)), bindings.file);
  }
  for (const { file, document, first } of files) {
    const named = withIds(document, ids, first);
    if (named !== document) await writeResult(save(named), file);
  }
}
