import { mkdirSync } from 'node:fs';
import { Level } from 'level';
import { Unusable, reasonOf } from '../io/unusable.ts';

type Operation = { readonly type: 'put'; readonly key: string; readonly value: unknown } | { readonly type: 'del'; readonly key: string };

/** Another process uses the folder. */
export class FolderInUse extends Unusable {}

/** Where the local tenant is kept. What is written together is there together after any crash, or not at all. */
export class Disk {
  readonly #level: Level<string, unknown>;
  #pending: Operation[] = [];
  #next: Promise<void> | null = null;
  #last: Promise<void> = Promise.resolve();

  private constructor(level: Level<string, unknown>) {
    this.#level = level;
  }

  /** @throws {Unusable} When the folder cannot be used; `FolderInUse` when another process uses it. */
  static async open(folder: string): Promise<Disk> {
    const level = new Level<string, unknown>(folder, { valueEncoding: 'json' });
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      await level.open();
      return new Disk(level);
    } catch (error) {
      const cause = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
      if (cause.code === 'LEVEL_LOCKED') {
        throw new FolderInUse([`taskloom: the local tenant in ${folder} is served already. Use that one, or give this one another folder by --data DIR.`]);
      }
      throw new Unusable([`taskloom: cannot keep the local tenant in ${folder}: ${reasonOf(cause)}.`]);
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

  read(key: string): Promise<unknown> {
    return this.#level.get(key);
  }

  async *all(prefix: string): AsyncIterable<unknown> {
    yield* this.#level.values({ gte: prefix, lt: `${prefix}\uFFFF` });
  }

  async close(): Promise<void> {
    await this.flush().catch(() => undefined);
    await this.#level.close();
  }
}
