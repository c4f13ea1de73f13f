import { loadPacker } from '../../../app/common/packer.ts';
import { letIn } from '../../../app/designer/actions/tenant/letIn.ts';
import { reconnect } from '../../../app/designer/actions/tenant/reconnect.ts';
import { createDesigner, type Designer } from '../../../app/designer/designer.ts';
import { start } from '../../../app/designer/persistence/start.ts';
import type { LayOut } from '../../../app/designer/ports/layout.ts';
import type { Setting } from '../../../app/designer/ports/page.ts';
import type { Remembered } from '../../../app/designer/ports/tab.ts';
import { loadChecker } from '../../../app/designer/state/checker.ts';
import { currentDocument } from '../../../app/designer/state/store.ts';
import { viewOf } from '../../../app/services/rehearsal/views.ts';
import { taskName } from '../../../lib/index.ts';
import { type MemoryClock, memoryClock } from './clock.ts';
import { MemoryDisk } from './disk.ts';
import { MemoryLocks } from './locks.ts';
import { type Download, type MemoryTenants, type Outside, portsOutside, tenantPorts } from './outside.ts';
import { MemoryStorage } from './storage.ts';

/** A page with a designer, and what a person does to it from outside. */
export interface MemoryTab {
  readonly designer: Designer;
  readonly downloads: readonly Download[];
  /** What is on the clipboard. */
  clipboard: string;
  /** What the person chooses the next time that files are asked for. */
  chosen: readonly [File, ...File[]] | null;
  /** Has the page write files in place from now on. */
  giveDisk(): MemoryDisk;
  /** The names of the tasks, in the order of the document. */
  names(): string[];
  /** The part of the address after `#`, with it. */
  hash(): string;
  /** Goes to another part after `#`, with or without it. */
  goTo(hash: string): Promise<void>;
  /** Closes the page in good order. */
  close(): Promise<void>;
  /** Ends the page as a crash does: it hears nothing of it. */
  crash(): Promise<void>;
  /** Loads the page anew. */
  reload(): Promise<MemoryTab>;
  /** Whether the page would ask before it is left. */
  asksBeforeLeaving(): boolean;
}

/** A browser in memory: its tabs share storage, locks and a clock. */
export interface MemoryBrowser {
  readonly storage: MemoryStorage;
  readonly clock: MemoryClock;
  /** Opens a tab, at an address with or without a part after `#`. */
  open(hash?: string): Promise<MemoryTab>;
  /** Opens a tab that waits for its checks, and does not get them. */
  openUnchecked(): Promise<MemoryTab>;
}

/** Lays every graph out in one row. */
const inRow: LayOut = async (graphs, { onLaidOut, signal }) => {
  for (const [index, graph] of graphs.entries()) {
    await Promise.resolve();
    signal?.throwIfAborted();
    const children = graph.children.map((child, place) => ({ ...child, x: place * 300, y: 0 }));
    onLaidOut(index, { ...graph, children, width: children.length * 300, height: 100 });
  }
};

export function memoryBrowser(tenants: MemoryTenants | null = null, layOut = inRow): MemoryBrowser {
  const storage = new MemoryStorage();
  const locks = new MemoryLocks();
  const clock = memoryClock();
  const settings = new Map<Setting, string>();
  let tabs = 0;

  const load = async (
    hash: string,
    remembered = new Map<Remembered, string>(),
    isChecked = true,
  ): Promise<MemoryTab> => {
    const name = `tab ${(tabs += 1)}`;
    const downloads: Download[] = [];
    const outside: Outside = {
      downloads,
      clipboard: '',
      chosen: null,
      disk: null,
      address: withMark(hash),
      onPage: [],
      onHash: [],
    };
    const designer: Designer = createDesigner({
      ...portsOutside(outside, settings, remembered, locks.of(name)),
      documents: storage.documentsOf(),
      applies: storage.appliesOf(name),
      names: storage.names,
      layout: { layOut, warmUp: () => Promise.resolve() },
      rehearsals: { rehearse: async (view, request) => viewOf(view, request), getReady: async () => undefined },
      tenants: tenantPorts(tenants),
      // nothing of a page that has ended runs any more
      clock: {
        now: clock.now,
        after: (milliseconds, run) => clock.after(milliseconds, () => !designer.signal.aborted && run()),
        whenIdle: (run) => clock.whenIdle(() => !designer.signal.aborted && run()),
      },
    });
    const crash = async (): Promise<void> => {
      designer.end();
      storage.leave(name);
      await clock.pass(0);
    };
    const close = async (): Promise<void> => {
      outside.onPage.forEach(({ onLeave }) => onLeave?.());
      await clock.pass(0);
      await crash();
    };
    const tab: MemoryTab = {
      designer,
      downloads,
      get clipboard() {
        return outside.clipboard;
      },
      set clipboard(text) {
        outside.clipboard = text;
      },
      get chosen() {
        return outside.chosen;
      },
      set chosen(files) {
        outside.chosen = files;
      },
      giveDisk: () => (outside.disk = new MemoryDisk()),
      names: () => currentDocument(designer).chain.tasks.map(taskName),
      hash: () => outside.address,
      goTo: async (next) => {
        // what reads links is fetched when it is first needed: here it is there
        await loadPacker();
        outside.address = withMark(next);
        outside.onHash.forEach((onChange) => onChange());
        await clock.pass(0);
      },
      close,
      crash,
      reload: async () => {
        await close();
        return load(outside.address, remembered);
      },
      asksBeforeLeaving: () => outside.onPage.some(({ holdsUnsaved }) => holdsUnsaved?.() === true),
    };
    await start(designer);
    await letIn(designer);
    await reconnect(designer);
    if (isChecked) await loadChecker(designer);
    await clock.pass(1_000);
    return tab;
  };

  return {
    storage,
    clock,
    open: (hash = '') => load(hash),
    openUnchecked: () => load('', new Map(), false),
  };
}

function withMark(hash: string): string {
  return hash === '' ? '' : `#${hash.replace(/^#/, '')}`;
}
