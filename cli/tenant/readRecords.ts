import type { Disk } from './disk.ts';
import type { ReadRecord } from './records.ts';
import type { Damaged } from './setAside.ts';

/** Reads all records of a kind. What cannot be read is put among the damaged, and the others are read. */
export function readRecords(disk: Disk, damaged: Damaged[]) {
  return async <T>(prefix: string, as: (bytes: Uint8Array, id: string) => ReadRecord<T>): Promise<T[]> => {
    const found: T[] = [];
    for await (const { key, bytes } of disk.all(prefix)) {
      const each = as(bytes, key.slice(prefix.length));
      if (each.ok) found.push(each.value);
      else damaged.push({ key, bytes, reason: each.refusal.message });
    }
    return found;
  };
}
