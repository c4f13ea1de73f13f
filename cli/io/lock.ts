import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UsageError, reasonOf } from './usageError.ts';

/** Who has a file. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** Since when, as `Date.toISOString` writes it. */
  readonly since: string;
}

/** What is held until it is let go. */
export interface Held {
  release(): Promise<void>;
}

/** How often a holder shows that it is alive, in milliseconds. */
const BEAT = 5_000;
/**
 * A holder on another machine, where nobody can look for its process, is dead when it has not been heard of for so
 * long, in milliseconds.
 */
const DEAD_AFTER = 60_000;
/** How often it is tried where others are quicker each time. */
const MOST_TRIES = 5;

/**
 * Takes files for this process alone. All of them, or none: the one that another process has is named.
 *
 * A lock is a file beside what it is for, `FILE.lock`, and says who has it; no library was found whose locks do. One
 * whose holder has ended is taken over.
 *
 * @param what - What is done with them, for the message of who comes second: `applied`.
 * @throws {UsageError} When another process has one of them, or a lock cannot be written.
 */
export async function lockFiles(files: readonly string[], what: string): Promise<Held> {
  const taken: string[] = [];
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    user: userInfo().username,
    since: new Date().toISOString(),
  };
  const said = `${JSON.stringify({ ...mine, lock: randomUUID() })}\n`;
  const release = async (): Promise<void> => {
    clearInterval(beat);
    // another machine may have taken it over while this one slept
    for (const path of taken.splice(0))
      if ((await readFile(path, 'utf8').catch(() => null)) === said) await rm(path, { force: true });
  };
  const beat = setInterval(() => {
    const now = new Date();
    for (const path of taken) utimes(path, now, now).catch(() => undefined);
  }, BEAT).unref();
  try {
    // in one order, so that two that want the same files do not each get half of them
    for (const file of files.toSorted()) {
      const path = lockOf(file);
      const other = await take(path, mine, said);
      if (other)
        throw new UsageError([
          `taskloom: ${file} is being ${what} by ${nameOf(other, mine)} since ${other.since}. Wait until that has ` +
            `ended. If it has ended already, delete ${path}.`,
        ]);
      taken.push(path);
    }
    return { release };
  } catch (error) {
    await release();
    throw error;
  }
}

function lockOf(file: string): string {
  return `${file}.lock`;
}

/** Makes a lock; or tells who has it. */
async function take(path: string, mine: Holder, said: string): Promise<Holder | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const made = await create(path);
    if (made) {
      await made.writeFile(said);
      await made.close();
      return null;
    }
    const found = await readLock(path);
    if (found && !isDead(found, mine)) return found.holder;
    if (found) await clear(path, found);
  }
  return { ...mine, pid: 0, since: 'just now' };
}

async function create(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw new UsageError([`taskloom: cannot write ${path}: ${reasonOf(error)}.`]);
  }
}

interface Found {
  readonly holder: Holder;
  readonly text: string;
  /** When its holder was heard of last, in milliseconds. */
  readonly heard: number;
}

/** `null` where it has gone meanwhile. */
async function readLock(path: string): Promise<Found | null> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { holder: holderIn(text), text, heard: mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UsageError([`taskloom: cannot read ${path}: ${reasonOf(error)}.`]);
  }
}

/** One that is just being written says nothing yet. */
function holderIn(text: string): Holder {
  try {
    const { pid, host, user, since } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid === 'number' && typeof host === 'string' && typeof user === 'string' && typeof since === 'string')
      return { pid, host, user, since };
  } catch {
    // said below
  }
  return { pid: 0, host: '', user: '', since: 'just now' };
}

function isDead({ holder, heard }: Found, mine: Holder): boolean {
  // a machine that slept has not heard of its own processes
  if (holder.host === mine.host && holder.pid > 0) return !isRunning(holder.pid);
  return Date.now() - heard > DEAD_AFTER;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // it runs, as somebody else
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Removes the lock of a dead holder, and no other: somebody else may have been quicker, and have it now. Each lock says
 * something else, so that whoever makes the file that is named after what this one says is the only one to remove it.
 */
async function clear(path: string, { text }: Found): Promise<void> {
  const mark = join(
    dirname(path),
    `.taskloom-${createHash('sha256').update(basename(path)).update(text).digest('hex').slice(0, 32)}.mark`,
  );
  const made = await create(mark);
  if (!made) {
    const left = await stat(mark).catch(() => null);
    if (left && Date.now() - left.mtimeMs > DEAD_AFTER) await rm(mark, { force: true });
    return;
  }
  await made.close();
  const now = await readFile(path, 'utf8').catch(() => null);
  if (now === text) await rm(path, { force: true });
  await rm(mark, { force: true });
}

function nameOf({ pid, host, user }: Holder, mine: Holder): string {
  if (pid === 0) return 'another process';
  return `process ${pid}${host === mine.host ? '' : ` on ${host}`}${user === mine.user ? '' : ` of ${user}`}`;
}
