import type { TaskNode } from '../../model/chain.ts';
import { graphOf } from '../../model/graph.ts';
import type { JsonObject } from '../../model/json.ts';
import { memoized } from '../../model/memo.ts';
import type { View } from '../../model/view.ts';
import { writeView } from '../chainFile/viewJson.ts';
import { taskText } from '../save.ts';
import { sourceText } from '../sourceText.ts';
import type { ChainDocument, Slice, Source } from '../types.ts';
import { type JsonDiff, diffJson } from './jsonDiff.ts';

/** What storage holds of a document's states, by the objects that the records were made of. Opaque to callers. */
export interface Snapshot {
  readonly bases: ReadonlyMap<Source, string>;
  readonly tasks: ReadonlyMap<TaskNode, string>;
  readonly slices: ReadonlyMap<Slice, string>;
  readonly views: ReadonlyMap<View, ViewRecord>;
  readonly head: string;
  /** The number that the next record is called by. */
  readonly next: number;
}

/** A view as it is stored: whole, or as what differs from another record that is whole. */
export interface ViewRecord {
  readonly name: string;
  readonly on: string | null;
  /** Of a whole one: itself, for others to be told by. */
  readonly whole: JsonObject | null;
}

/**
 * The head record: each state by its name. `[first, count]` are tasks as they were read, `[key, record]` a changed or
 * new one.
 */
export interface Head {
  readonly version: 1;
  readonly next: number;
  readonly states: { readonly [name: string]: HeadState };
}

export interface HeadState {
  readonly base: string;
  readonly dialect: string;
  readonly tasks: readonly (readonly [number, number] | readonly [string, string])[];
  /** `null` while the view is the one that the text says. */
  readonly view: string | null;
  /** Tasks with a text of their own, pasted or typed: key and record. */
  readonly pasted?: readonly (readonly [string, string])[];
}

/** What is to be written, all of it at once, for storage to hold the states. */
export interface JournalWrite {
  readonly journal: Snapshot;
  readonly put: ReadonlyMap<string, string>;
  readonly drop: readonly string[];
}

/** A slice as it is stored: the keys are those that browsers hold. */
export interface SliceRecord {
  readonly text: string;
  /** Its `indent`. */
  readonly base: string;
  /** Its `separator`. */
  readonly gap: string | null;
}

export const HEAD = 'head';

/**
 * Takes states of a document apart into records for storage. Of what `last` holds already nothing is written
 * again: objects tell that, so one edit of 5,000 tasks costs the record of one task and a short head. The text that
 * the document came from is written once.
 *
 * @param states - States by name, such as what was opened, what was saved, what is shown.
 * @param last - What storage holds now, from `writeSnapshot` or `readSnapshot`; `null` for nothing.
 * @example
 * const first = writeSnapshot({ present: document });
 * const next = writeSnapshot({ present: edited }, first.journal); // next.put: 'head' and one 'task/…'
 */
export function writeSnapshot(
  states: Readonly<Record<string, ChainDocument>>,
  last: Snapshot | null = null,
): JournalWrite {
  const writer = new Writer(last);
  const head: Record<string, HeadState> = {};
  for (const [name, document] of Object.entries(states)) {
    head[name] = {
      base: writer.base(document.source),
      dialect: document.chain.dialect,
      tasks: tasksOf(document, writer),
      view: document.view === document.source.view ? null : writer.view(document),
      ...(document.written
        ? { pasted: [...document.written].map(([key, slice]) => [key, writer.slice(slice)] as const) }
        : {}),
    };
  }
  return writer.finish(head);
}

function tasksOf(document: ChainDocument, writer: Writer): HeadState['tasks'] {
  const { chain, source } = document;
  const places = indexesOf(source);
  const parts: ([number, number] | [string, string])[] = [];
  for (const task of chain.tasks) {
    const at = places.get(task);
    const run = parts.at(-1);
    const written = document.written?.get(task.key);
    if (written?.node === task) parts.push([task.key, writer.slice(written)]);
    else if (at === undefined) parts.push([task.key, writer.task(document, task)]);
    else if (run && typeof run[0] === 'number' && typeof run[1] === 'number' && run[0] + run[1] === at) run[1] += 1;
    else parts.push([at, 1]);
  }
  return parts;
}

/** The index of each task in the file that it was read from. */
const indexesOf = memoized(
  (source: Source): ReadonlyMap<TaskNode, number> =>
    new Map([...source.slices.values()].map(({ node }, index) => [node, index])),
);

/** Gives each object the record that holds it, and remembers which records are new. */
class Writer {
  readonly #last: Snapshot | null;
  readonly #put = new Map<string, string>();
  readonly #bases = new Map<Source, string>();
  readonly #tasks = new Map<TaskNode, string>();
  readonly #slices = new Map<Slice, string>();
  readonly #views = new Map<View, ViewRecord>();
  #next: number;

  constructor(last: Snapshot | null) {
    this.#last = last;
    this.#next = last?.next ?? 1;
  }

  base(source: Source): string {
    return this.#record('base', this.#bases, this.#last?.bases, source, () => sourceText(source));
  }

  task(document: ChainDocument, task: TaskNode): string {
    return this.#record('task', this.#tasks, this.#last?.tasks, task, () => taskText(document, task));
  }

  slice(slice: Slice): string {
    const { text, indent, separator } = slice;
    const json = () => JSON.stringify({ text, base: indent, gap: separator } satisfies SliceRecord);
    return this.#record('pasted', this.#slices, this.#last?.slices, slice, json);
  }

  view(document: ChainDocument): string {
    const { view } = document;
    const known = this.#views.get(view) ?? this.#last?.views.get(view);
    const record = known ?? this.#newView(writeView(view, graphOf(document.chain).edges, (key) => key));
    this.#views.set(view, record);
    return record.name;
  }

  /** What differs from a view that is stored whole, while that is much shorter than the view. */
  #newView(json: JsonObject): ViewRecord {
    const name = this.#name('view');
    const wholes = [...(this.#last?.views.values() ?? []), ...this.#views.values()].filter(({ whole }) => whole);
    const whole = wholes.at(-1);
    const diff: JsonDiff | null = whole ? diffJson(whole.whole!, json) : null;
    const told = diff ? JSON.stringify({ on: whole!.name, diff }) : null;
    const text = JSON.stringify({ whole: json });
    if (whole && told && told.length * 2 < text.length) {
      this.#put.set(name, told);
      return { name, on: whole.name, whole: null };
    }
    this.#put.set(name, text);
    return { name, on: null, whole: json };
  }

  #record<T>(
    kind: string,
    now: Map<T, string>,
    last: ReadonlyMap<T, string> | undefined,
    object: T,
    text: () => string,
  ): string {
    const known = now.get(object) ?? last?.get(object);
    const name = known ?? this.#name(kind);
    if (known === undefined) this.#put.set(name, text());
    now.set(object, name);
    return name;
  }

  #name(kind: string): string {
    this.#next += 1;
    return `${kind}/${this.#next - 1}`;
  }

  finish(states: Head['states']): JournalWrite {
    // a view that others are told by stays, though no state has it any more
    const needed = new Set([...this.#views.values()].map(({ on }) => on));
    for (const [view, record] of this.#last?.views ?? []) if (needed.has(record.name)) this.#views.set(view, record);
    const head = JSON.stringify({ version: 1, next: this.#next, states } satisfies Head);
    if (head !== this.#last?.head) this.#put.set(HEAD, head);
    const journal: Snapshot = {
      bases: this.#bases,
      tasks: this.#tasks,
      slices: this.#slices,
      views: this.#views,
      head,
      next: this.#next,
    };
    const kept = new Set(namesOf(journal));
    return { journal, put: this.#put, drop: this.#last ? namesOf(this.#last).filter((name) => !kept.has(name)) : [] };
  }
}

function namesOf({ bases, tasks, slices, views }: Snapshot): string[] {
  return [...bases.values(), ...tasks.values(), ...slices.values(), ...[...views.values()].map(({ name }) => name)];
}
