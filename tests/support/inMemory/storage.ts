import type { Documents, Kept, Places } from '../../../app/designer/ports/documents.ts';
import type { RememberedNames } from '../../../app/designer/ports/names.ts';
import type { Applies, TenantRecord } from '../../../app/designer/ports/tenant.ts';
import { type KnownNames, NO_NAMES, withNames } from '../../../lib/editor/index.ts';
import type { Point } from '../../../lib/index.ts';
import type { ApplyEntry } from '../../../lib/tenant/index.ts';

/** Why storage refuses what is asked of it: a full one can still be read. */
export type Refusing = 'full' | 'blocked' | null;

/** What a browser keeps, for all its tabs. */
export class MemoryStorage {
  refusing: Refusing = null;
  /** How many characters were written so far. */
  written = 0;
  readonly documents = new Map<string, Kept>();
  readonly #parts = new Map<string, Map<string, string>>();
  readonly #files = new Map<string, object>();
  readonly #names = new Map<string, KnownNames>();
  readonly names: RememberedNames = {
    read: async () => {
      this.#ask();
      return [...this.#names.values()].reduce(withNames, NO_NAMES);
    },
    add: async (tenant, names) => {
      this.#ask('full');
      this.#names.set(tenant, withNames(this.#names.get(tenant) ?? NO_NAMES, structuredClone(names)));
    },
  };
  /** The documents that are marked as being opened. */
  readonly opening = new Set<string>();
  readonly #places = new Map<string, Point>();
  readonly #records = new Map<string, TenantRecord>();
  readonly #steps = new Map<string, ApplyEntry[]>();
  readonly #applied = new Map<string, string>();

  /** The storage as one tab sees it. */
  documentsOf(): Documents {
    let isFailed = false;
    let remembered: Places = new Map();
    return {
      write: async (kept, known, { put, drop }) => {
        this.#ask('full');
        const now = this.documents.get(kept.id);
        if (now === undefined && known > 0) return 'gone';
        if (now !== undefined && now.revision !== known) return 'newer';
        const parts = this.#parts.get(kept.id) ?? new Map<string, string>();
        for (const name of drop) parts.delete(name);
        for (const [name, text] of put) parts.set(name, text);
        for (const [, text] of put) this.written += text.length;
        this.#parts.set(kept.id, parts);
        this.documents.set(kept.id, structuredClone(kept));
        return 'kept';
      },
      read: async (id) => {
        this.#ask();
        const kept = this.documents.get(id);
        return kept ? { kept, records: new Map(this.#parts.get(id)) } : null;
      },
      list: async () => {
        this.#ask();
        return [...this.documents.values()].toSorted((a, b) => b.when - a.when);
      },
      rename: async (id, fileName) => {
        this.#ask('full');
        const kept = this.documents.get(id);
        if (kept) this.documents.set(id, { ...kept, fileName });
      },
      remove: async (id) => {
        this.#ask();
        this.documents.delete(id);
        this.#files.delete(id);
        this.#parts.delete(id);
        this.opening.delete(id);
      },
      keepFile: async (id, file) => void (this.refusing ?? this.#files.set(id, file)),
      fileOf: async <F extends object>(id: string) => {
        this.#ask();
        return this.#files.get(id) as F | undefined;
      },
      markOpening: async (id) => void (this.refusing ?? this.opening.add(id)),
      unmarkOpening: async (id) => void (isFailed || this.refusing === 'blocked' || this.opening.delete(id)),
      wasOpening: async (id) => {
        this.#ask();
        return this.opening.has(id);
      },
      keepMarks: () => void (isFailed = true),
      rememberPlaces: async (places) => {
        const moved = [...places].filter(([id, point]) => remembered.get(id) !== point);
        if (moved.length === 0) return;
        this.#ask('full');
        for (const [id, point] of moved) this.#places.set(id, point);
        remembered = new Map([...remembered, ...moved]);
      },
      rememberedPlaces: async () => (this.refusing === 'blocked' ? new Map() : new Map(this.#places)),
      isFull,
      reasonOf: (error) =>
        isFull(error) ? 'The browser’s storage is full.' : 'The browser does not let this page store anything.',
    };
  }

  /** Damages what is kept of a document, so that it cannot be read any more. */
  damage(id: string): void {
    this.#parts.set(id, new Map());
  }

  /** A tab is closed: it applies nothing any more. */
  leave(tab: string): void {
    for (const [id, by] of this.#applied) if (by === tab) this.#applied.delete(id);
  }

  /** @param tab - The name of the tab that asks. */
  appliesOf(tab: string): Applies {
    const mine = new Map<string, Promise<unknown>>();
    const own = async (id: string): Promise<void> => void (await mine.get(id)?.catch(() => undefined));
    const refuseOther = (id: string): void => {
      if (this.#applied.has(id)) throw new Error('Another tab of this browser is applying this document.');
    };
    return {
      read: async (id) => {
        const record = this.#records.get(id);
        return record ? { record, entries: [...(this.#steps.get(id) ?? [])] } : null;
      },
      write: async (id, record) => {
        this.#steps.delete(id);
        this.#records.set(id, structuredClone(record));
      },
      writeStep: async (id, number, entry) => {
        const steps = this.#steps.get(id) ?? [];
        steps[number] = entry;
        this.#steps.set(id, steps);
      },
      alone: async (id, work) => {
        await own(id);
        refuseOther(id);
        this.#applied.set(id, tab);
        const done = work().finally(() => {
          if (this.#applied.get(id) === tab) this.#applied.delete(id);
        });
        mine.set(id, done);
        return done;
      },
      whenFree: async (id) => {
        await own(id);
        refuseOther(id);
      },
    };
  }

  /** Refuses where storage is blocked, or is what else would keep it from this. */
  #ask(or: Refusing = 'blocked'): void {
    if (this.refusing && [or, 'blocked'].includes(this.refusing)) throw new Error(this.refusing);
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.message === 'full';
}
