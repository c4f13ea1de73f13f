import { createDesigner, type Designer } from '../../../app/designer/designer.ts';
import { start } from '../../../app/designer/persistence/start.ts';
import type { Ports } from '../../../app/designer/ports/index.ts';
import type { LayOut } from '../../../app/designer/ports/layout.ts';
import type { PageEvents, Setting } from '../../../app/designer/ports/page.ts';
import type { Remembered } from '../../../app/designer/ports/tab.ts';
import type { Served, TenantPlace } from '../../../app/designer/ports/tenant.ts';
import { loadChecker } from '../../../app/designer/state/checker.ts';
import { currentDocument } from '../../../app/designer/state/store.ts';
import { taskName } from '../../../lib/index.ts';
import type { Send } from '../../../lib/tenant/index.ts';
import { type MemoryClock, memoryClock } from './clock.ts';
import { MemoryLocks } from './locks.ts';
import { MemoryStorage } from './storage.ts';

/** The tenants that a page reaches. */
export interface MemoryTenants extends Served {
  sendTo(place: TenantPlace): Send;
}

/** A file that was handed to the person. */
export interface Download {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A page with a designer, and what a person does to it from outside. */
export interface MemoryTab {
  readonly designer: Designer;
  readonly downloads: readonly Download[];
  /** What is on the clipboard. */
  clipboard: string;
  /** What the person chooses the next time that files are asked for. */
  chosen: readonly [File, ...File[]] | null;
  /** The names of the tasks, in the order of the document. */
  names(): string[];
  /** Closes the page in good order. */
  close(): Promise<void>;
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

export function memoryBrowser(tenants: MemoryTenants | null = null): MemoryBrowser {
  const storage = new MemoryStorage();
  const locks = new MemoryLocks();
  const clock = memoryClock();
  const settings = new Map<Setting, string>();
  let tabs = 0;

  const open = async (hash = '', remembered = new Map<Remembered, string>()): Promise<MemoryTab> => {
    const name = `tab ${(tabs += 1)}`;
    const downloads: Download[] = [];
    const watched: PageEvents[] = [];
    let address = hash;
    const ports: Ports = {
      documents: storage.documentsOf(),
      applies: storage.appliesOf(name),
      tab: {
        ...locks.of(name),
        remember: (what, value) => void (value === null ? remembered.delete(what) : remembered.set(what, value)),
        remembered: (what) => remembered.get(what) ?? null,
      },
      files: {
        read: async (file) => ({ ok: true, name: file.name, text: await file.text() }),
        pick: (onPick) => void (tab.chosen && onPick(tab.chosen)),
        pickFolder: (onPick) => void (tab.chosen && onPick(tab.chosen)),
        download: (file, content) => void downloads.push({ name: file, content }),
        canWrite: () => false,
        canOpen: () => false,
        chooseOpen: async () => null,
        chooseSave: async () => null,
        write: async () => ({ kind: 'refused', reason: 'There is no disk.' }),
        droppedHandle: async () => null,
        inFolders: async () => ({ files: [], unread: [] }),
      },
      layout: { layOut: inRow, warmUp: () => undefined },
      tenants: {
        sendTo: (place) => {
          if (!tenants) throw new TypeError('There is no server.');
          return tenants.sendTo(place);
        },
        ask: async () => (tenants ? { remote: tenants.remote } : 'none'),
        askRelay: async () => 'open',
        takeKey: () => null,
        redeemKey: async () => null,
      },
      page: {
        room: () => ({ width: 1440, height: 900, text: 1 }),
        watchRoom: () => undefined,
        systemTheme: () => 'light',
        watchSystemTheme: () => undefined,
        isHidden: () => false,
        watch: (events) => void watched.push(events),
        hash: () => address,
        clearHash: () => void (address = ''),
        watchHash: () => undefined,
        setting: (which) => settings.get(which) ?? null,
        set: (which, value) => void settings.set(which, value),
        askAgain: async () => 'same',
        reload: () => undefined,
        find: () => null,
        findAll: () => [],
        isOurs: () => true,
        watchKeys: () => () => undefined,
        focusWhenDrawn: () => undefined,
        holdFocus: () => () => undefined,
        readClipboard: async () => tab.clipboard,
        writeClipboard: async (text) => void (tab.clipboard = text),
      },
      clock,
    };
    const designer = createDesigner(ports);
    const close = async (): Promise<void> => {
      watched.forEach(({ onLeave }) => onLeave?.());
      await clock.pass(0);
      designer.end();
      locks.leave(name);
      await clock.pass(0);
    };
    const tab: MemoryTab = {
      designer,
      downloads,
      clipboard: '',
      chosen: null,
      names: () => currentDocument(designer).chain.tasks.map(taskName),
      close,
      reload: async () => {
        await close();
        return open(address, remembered);
      },
      asksBeforeLeaving: () => watched.some(({ holdsUnsaved }) => holdsUnsaved?.() === true),
    };
    await start(designer);
    await loadChecker(designer);
    await clock.pass(1_000);
    return tab;
  };

  return { storage, clock, open };
}
