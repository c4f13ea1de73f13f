import type { Documents, Kept } from '../../../app/designer/ports/documents.ts';
import type { Applies, TenantRecord } from '../../../app/designer/ports/tenant.ts';
import type { Point } from '../../../lib/index.ts';
import type { ApplyEntry } from '../../../lib/tenant/index.ts';

/** Why storage refuses what is asked of it. */
export type Refusing = 'full' | 'blocked' | null;

/** What a browser keeps, for all its tabs. */
export class MemoryStorage {
  refusing: Refusing = null;
  /** How many characters were written so far. */
  written = 0;
  readonly documents = new Map<string, Kept>();
  readonly #parts = new Map<string, Map<string, string>>();
  readonly #files = new Map<string, object>();
  readonly #opening = new Set<string>();
  readonly #places = new Map<string, Point>();
  readonly #records = new Map<string, TenantRecord>();
  readonly #steps = new Map<string, ApplyEntry[]>();
  readonly #applied = new Map<string, string>();

  /** The storage as one tab sees it. */
  documentsOf(): Documents {
    let isFailed = false;
    return {
      write: async (kept, known, { put, drop }) => {
        this.#ask();
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
        const kept = this.documents.get(id);
        if (kept) this.documents.set(id, { ...kept, fileName });
      },
      remove: async (id) => {
        this.documents.delete(id);
        this.#parts.delete(id);
        this.#opening.delete(id);
      },
      keepFile: async (id, file) => void this.#files.set(id, file),
      fileOf: async <F extends object>(id: string) => this.#files.get(id) as F | undefined,
      markOpening: async (id) => void this.#opening.add(id),
      unmarkOpening: async (id) => void (isFailed || this.#opening.delete(id)),
      wasOpening: async (id) => this.#opening.has(id),
      keepMarks: () => void (isFailed = true),
      rememberPlaces: async (places) => {
        for (const [id, point] of places) this.#places.set(id, point);
      },
      rememberedPlaces: async () => new Map(this.#places),
      isFull: () => this.refusing === 'full',
      reasonOf: () =>
        this.refusing === 'full'
          ? 'The browser’s storage is full.'
          : 'The browser does not let this page store anything.',
    };
  }

  /** Damages what is kept of a document, so that it cannot be read any more. */
  damage(id: string): void {
    this.#parts.set(id, new Map());
  }

  /** @param tab - The name of the tab that asks. */
  appliesOf(tab: string): Applies {
    const other = (id: string): void => {
      const by = this.#applied.get(id);
      if (by !== undefined && by !== tab) throw new Error('Another tab of this browser is applying this document.');
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
        other(id);
        this.#applied.set(id, tab);
        try {
          return await work();
        } finally {
          this.#applied.delete(id);
        }
      },
      whenFree: async (id) => other(id),
    };
  }

  #ask(): void {
    if (this.refusing) throw new Error('Refused');
  }
}
