import { extractEdges } from '../../compiler/extractEdges.ts';
import type { Chain, TaskNode } from '../../model/chain.ts';
import { DIALECTS } from '../../model/dialect.ts';
import { type JsonObject, isArray, isObject } from '../../model/json.ts';
import type { View } from '../../model/view.ts';
import { readView } from '../chainFile/viewJson.ts';
import { open } from '../open/open.ts';
import type { ChainDocument, Slice, Source } from '../types.ts';
import { type JsonDiff, patchedJson } from './jsonDiff.ts';
import { HEAD, type Head, type HeadState, type SliceRecord, type Snapshot, type ViewRecord } from './snapshot.ts';

/** The states that storage holds, and the journal to go on from. */
export interface RestoredStates {
  readonly states: Readonly<Record<string, ChainDocument>>;
  readonly journal: Snapshot;
}

/**
 * Puts states together again from the records that `writeSnapshot` made. Each saves to the very bytes that it saved to
 * before, and states that were the same in part are so again. Never throws.
 *
 * @param records - All records of one document, by name.
 * @returns `null` when records are missing or are not what `writeSnapshot` writes.
 * @example readSnapshot(records)?.states['present']
 */
export function readSnapshot(records: ReadonlyMap<string, string>): RestoredStates | null {
  try {
    return new Reader(records).read();
  } catch {
    // damaged in whatever way: what can be told of it is the same
    return null;
  }
}

class Damaged extends Error {
  override readonly name = 'Damaged';
}

class Reader {
  readonly #records: ReadonlyMap<string, string>;
  readonly #documents = new Map<string, ChainDocument>();
  readonly #tasks = new Map<string, TaskNode>();
  readonly #slices = new Map<string, Slice>();
  readonly #views = new Map<string, { readonly view: View; readonly record: ViewRecord }>();
  readonly #chains = new Map<string, Chain>();
  readonly #states = new Map<string, ChainDocument>();

  constructor(records: ReadonlyMap<string, string>) {
    this.#records = records;
  }

  read(): RestoredStates {
    const text = this.#text(HEAD);
    const head = JSON.parse(text) as Partial<Head>;
    if (head.version !== 1 || typeof head.next !== 'number' || !isObject(head.states)) throw new Damaged();
    const states = Object.entries(head.states as Head['states']).map(
      ([name, state]) => [name, this.#state(state)] as const,
    );
    const journal: Snapshot = {
      bases: new Map([...this.#documents].map(([name, { source }]): [Source, string] => [source, name])),
      tasks: new Map([...this.#tasks].map(([name, node]) => [node, name])),
      slices: new Map([...this.#slices].map(([name, slice]) => [slice, name])),
      views: new Map([...this.#views.values()].map(({ view, record }) => [view, record])),
      head: text,
      next: head.next,
    };
    return { states: Object.fromEntries(states), journal };
  }

  #state(state: HeadState): ChainDocument {
    const base = this.#base(state.base);
    const chain = this.#chain(state, base);
    return remembered(this.#states, JSON.stringify(state), () => {
      const view = state.view === null ? base.source.view : this.#view(state.view).view;
      const written = state.pasted?.map(([key, name]) => [key, this.#slice(key, name)] as const);
      return { ...base, chain, view, ...(written ? { written: new Map(written) } : {}) };
    });
  }

  #base(name: string): ChainDocument {
    return remembered(this.#documents, name, () => {
      const opened = open(this.#text(name));
      if (!opened.ok) throw new Damaged();
      return opened.value;
    });
  }

  #chain({ base: name, dialect, tasks }: HeadState, base: ChainDocument): Chain {
    return remembered(this.#chains, JSON.stringify([name, dialect, tasks]), () => {
      const known = DIALECTS.find((one) => one === dialect);
      if (!known || !isArray(tasks)) throw new Damaged();
      const nodes = tasks.flatMap(([first, second]): readonly TaskNode[] => {
        if (typeof first === 'string') return [this.#task(first, String(second))];
        const run = base.chain.tasks.slice(first, first + Number(second));
        if (run.length !== second) throw new Damaged();
        return run;
      });
      const same =
        known === base.chain.dialect &&
        nodes.length === base.chain.tasks.length &&
        nodes.every((node, index) => node === base.chain.tasks[index]);
      return same ? base.chain : { dialect: known, tasks: nodes };
    });
  }

  #slice(key: string, name: string): Slice {
    return remembered(this.#slices, name, () => {
      const { text, base, gap } = JSON.parse(this.#text(name)) as SliceRecord;
      return { text, indent: base, separator: gap, node: readTask(text, key) };
    });
  }

  #task(key: string, name: string): TaskNode {
    if (name.startsWith('pasted/')) return this.#slice(key, name).node;
    return remembered(this.#tasks, name, () => {
      return readTask(this.#text(name), key);
    });
  }

  #view(name: string): { readonly view: View; readonly record: ViewRecord } {
    return remembered(this.#views, name, () => {
      const { whole, on, diff } = JSON.parse(this.#text(name)) as { whole?: JsonObject; on?: string; diff?: JsonDiff };
      // an object of its own, even if nothing is in it: by that it is told from the view that was read
      if (isObject(whole)) return { view: { ...readView(whole) }, record: { name, on: null, whole } };
      if (typeof on !== 'string' || !isObject(diff)) throw new Damaged();
      const under = this.#view(on).record.whole;
      if (!under) throw new Damaged();
      return { view: { ...readView(patchedJson(under, diff)) }, record: { name, on, whole: null } };
    });
  }

  #text(name: string): string {
    const text = this.#records.get(name);
    if (typeof text !== 'string') throw new Damaged();
    return text;
  }
}

function readTask(text: string, key: string): TaskNode {
  const definition: unknown = JSON.parse(text);
  if (!isObject(definition)) throw new Damaged();
  return extractEdges(definition, key);
}

function remembered<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = make();
  known.set(name, made);
  return made;
}
