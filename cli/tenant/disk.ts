import { mkdirSync, readdirSync } from 'node:fs';
import { Level } from 'level';
import { UsageError, reasonOf } from '../io/usageError.ts';
import { keepLogs } from './keepLogs.ts';

type Operation =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

/** A record as its bytes: whoever reads it knows what it should be. */
export interface RawRecord {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Another process uses the folder. */
export class FolderInUse extends UsageError {}

/** Where the local tenant is kept. What is written together is there together after any crash, or not at all. */
export class Disk {
  readonly #level: Level<string, unknown>;
  readonly #folder: string;
  /** What is to be said of how it was found; `null` where all is well. */
  readonly warning: string | null;
  #pending: Operation[] = [];
  #next: Promise<void> | null = null;
  #last: Promise<void> = Promise.resolve();

  private constructor(level: Level<string, unknown>, folder: string, warning: string | null) {
    this.#level = level;
    this.#folder = folder;
    this.warning = warning;
  }

  /** @throws {UsageError} When the folder cannot be used, or is damaged; `FolderInUse` when another process uses it. */
  static async open(folder: string): Promise<Disk> {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // LevelDB would begin anew, and delete what is there
      if (isWithoutHead(folder)) throw damaged(folder, 'its file CURRENT is missing');
      const logs = keepLogs(folder);
      // from here on it opens by itself
      const level = new Level<string, unknown>(folder, { valueEncoding: 'json' });
      await level.open().catch((error: unknown) => {
        logs.forget();
        throw error;
      });
      return new Disk(level, folder, logs.settle());
    } catch (error) {
      throw unusable(folder, error);
    }
  }

  put(key: string, value: unknown): void {
    this.#pending.push({ type: 'put', key, value });
  }

  remove(key: string): void {
    this.#pending.push({ type: 'del', key });
  }

  /** Waits until all that was put and removed so far is on the disk. Requests that wait at a time share one write. */
  flush(): Promise<void> {
    if (this.#pending.length === 0) return this.#last;
    this.#next ??= this.#last.then(() => {
      const operations = this.#pending;
      this.#pending = [];
      this.#next = null;
      this.#last = this.#level.batch(operations, { sync: true });
      return this.#last;
    });
    return this.#next;
  }

  /**
   * The records whose keys begin so.
   *
   * @throws {UsageError} When the database is damaged where they are.
   */
  async *all(prefix: string): AsyncIterable<RawRecord> {
    try {
      const found = this.#level.iterator<string, Uint8Array>({
        gte: prefix,
        lt: `${prefix}\uFFFF`,
        valueEncoding: 'view',
      });
      for await (const [key, bytes] of found) yield { key, bytes };
    } catch (error) {
      throw unusable(this.#folder, error);
    }
  }

  async close(): Promise<void> {
    await this.flush().catch(() => undefined);
    await this.#level.close();
  }
}

/** Whether files of a database are there, and the one that it begins with is not. */
function isWithoutHead(folder: string): boolean {
  const names = readdirSync(folder);
  return !names.includes('CURRENT') && names.some((name) => /^\d+\.(?:ldb|sst|log)$/.test(name));
}

function unusable(folder: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  const cause = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  if (cause.code === 'LEVEL_LOCKED') {
    return new FolderInUse([
      `taskloom: the local tenant in ${folder} is already being served. Use that one, or choose another folder with ` +
        '--data DIR.',
    ]);
  }
  // a file that it needs is not there, or empty
  const isBroken =
    cause.code === 'LEVEL_CORRUPTION' ||
    (cause.code === 'LEVEL_IO_ERROR' && /: (?:No such file|Invalid argument)/.test(cause.message));
  return isBroken
    ? damaged(folder, cause.message)
    : new UsageError([`taskloom: cannot keep the local tenant in ${folder}: ${reasonOf(cause)}.`]);
}

function damaged(folder: string, reason: string): UsageError {
  return new UsageError([
    `taskloom: the database of the local tenant in ${folder} is damaged: ${reason.replace(/\.$/, '')}. Nothing in ` +
      'it was deleted.',
    `"taskloom serve --data ${folder} --repair" copies the folder and then repairs it: what can still be read is ` +
      'there again. Or give the tenant another folder by --data DIR.',
  ]);
}
