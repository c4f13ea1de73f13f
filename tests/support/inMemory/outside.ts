import type { Ports } from '../../../app/designer/ports/index.ts';
import type { PageEvents, Setting } from '../../../app/designer/ports/page.ts';
import type { Remembered, Tab } from '../../../app/designer/ports/tab.ts';
import type { Served, TenantPlace } from '../../../app/designer/ports/tenant.ts';
import { writeFile } from '../../../app/services/disk.ts';
import { readFile } from '../../../app/services/files.ts';
import { ok } from '../../../lib/internal.ts';
import type { Send } from '../../../lib/tenant/index.ts';
import type { MemoryDisk } from './disk.ts';

/** A file that was handed to the person. */
export interface Download {
  readonly name: string;
  readonly content: string | Uint8Array | Blob;
}

/** The tenants that a page reaches. */
export interface MemoryTenants extends Served {
  sendTo(place: TenantPlace): Send;
}

/** What is around a page: what its person chooses and gets, and its address. */
export interface Outside {
  readonly downloads: Download[];
  clipboard: string;
  /** What the person chooses when files are asked for. */
  chosen: readonly [File, ...File[]] | null;
  /** Where files can be written in place; `null` where they cannot. */
  disk: MemoryDisk | null;
  address: string;
  /** Who is to hear of what happens to the page, and of other addresses. */
  readonly onPage: PageEvents[];
  readonly onHash: (() => void)[];
}

/** The ports to what is around a page. */
export function portsOutside(
  outside: Outside,
  settings: Map<Setting, string>,
  remembered: Map<Remembered, string>,
  locks: Pick<Tab, 'hold' | 'takeOver' | 'release' | 'held'>,
): Pick<Ports, 'tab' | 'files' | 'page'> {
  const choose = (onPick: (files: readonly [File, ...File[]]) => void) => {
    if (outside.chosen) onPick(outside.chosen);
  };
  return {
    tab: {
      ...locks,
      remember: (what, value) => void (value === null ? remembered.delete(what) : remembered.set(what, value)),
      remembered: (what) => remembered.get(what) ?? null,
    },
    files: {
      read: readFile,
      pick: choose,
      pickFolder: choose,
      download: (name, content) => void outside.downloads.push({ name, content }),
      canWrite: () => outside.disk !== null,
      canOpen: () => outside.disk !== null,
      chooseOpen: async () => {
        const handle = outside.disk?.handle();
        return handle ? [handle] : null;
      },
      chooseSave: async () => outside.disk?.handle() ?? null,
      write: writeFile,
      droppedHandle: async () => null,
      inFolders: async () => ({ files: [], unread: [] }),
    },
    page: {
      room: () => ({ width: 1440, height: 900, text: 1 }),
      watchRoom: () => undefined,
      systemTheme: () => 'light',
      watchSystemTheme: () => undefined,
      isHidden: () => false,
      watch: (events) => void outside.onPage.push(events),
      hash: () => outside.address,
      clearHash: () => void (outside.address = ''),
      watchHash: (onChange) => void outside.onHash.push(onChange),
      setting: (name) => settings.get(name) ?? null,
      set: (name, value) => void settings.set(name, value),
      askAgain: async () => 'same',
      reload: () => undefined,
      find: () => null,
      findAll: () => [],
      isOurs: () => true,
      watchKeys: () => () => undefined,
      focusWhenDrawn: () => undefined,
      holdFocus: () => () => undefined,
      readClipboard: async () => outside.clipboard,
      writeClipboard: async (text) => void (outside.clipboard = text),
    },
  };
}

/** @param tenants - `null` for a page that no server of ours serves. */
export function tenantPorts(tenants: MemoryTenants | null): Ports['tenants'] {
  return {
    sendTo: (place) => {
      if (!tenants) throw new TypeError('There is no server.');
      return tenants.sendTo(place);
    },
    ask: async () => (tenants ? { remote: tenants.remote } : 'none'),
    askRelay: async () => 'open',
    takeKey: () => null,
    redeemKey: async () => ok(undefined),
  };
}
