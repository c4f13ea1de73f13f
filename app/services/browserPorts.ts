import type { UseStore } from 'idb-keyval';
import type { Ports } from '../designer/ports/index.ts';
import type { Applies } from '../designer/ports/tenant.ts';
import { browserClock } from './clock.ts';
import { openDatabase } from './database.ts';
import * as disk from './disk.ts';
import { documentsIn } from './documents.ts';
import * as files from './files.ts';
import { browserPage } from './page.ts';
import { pageWorkers } from './pageWorkers.ts';
import { askRelay, redeemRelayKey, takeRelayKey } from './relay.ts';
import { rememberInTab, rememberedInTab } from './tabMemory.ts';
import { documentLocks } from './tabs.ts';
import { loadApplies, loadFolders, loadNames, loadTenant } from './later.ts';

/**
 * What a designer needs from outside, as a browser has it.
 *
 * @param root - The element that the designer is drawn in.
 * @param lifetime - Is aborted when the designer ends.
 */
export function browserPorts(root: HTMLElement, lifetime: AbortSignal): Ports {
  const database = openDatabase(lifetime);
  return {
    documents: documentsIn(database, lifetime),
    applies: appliesLater(database),
    names: {
      read: async () => (await loadNames()).namesIn(database).read(),
      add: async (tenant, names) => (await loadNames()).namesIn(database).add(tenant, names),
    },
    tab: { ...documentLocks(lifetime), remember: rememberInTab, remembered: rememberedInTab },
    files: {
      read: files.readFile,
      pick: files.pickFiles,
      pickFolder: files.pickFolder,
      download: files.download,
      canWrite: disk.canWriteFiles,
      canOpen: disk.canOpenFiles,
      chooseOpen: disk.chooseOpen,
      chooseSave: disk.chooseSave,
      write: disk.writeFile,
      droppedHandle: disk.droppedHandle,
      inFolders: async (entries) => (await loadFolders()).filesIn(entries),
    },
    layout: pageWorkers.layout,
    rehearsals: pageWorkers.rehearsals,
    tenants: {
      sendTo: (place) => async (request) => (await loadTenant()).sendTo(place)(request),
      ask: async () => (await loadTenant()).askServer(),
      askRelay,
      takeKey: takeRelayKey,
      redeemKey: redeemRelayKey,
    },
    page: browserPage(root, lifetime),
    clock: browserClock(lifetime),
  };
}

/** What is kept of applies: its code is fetched when it is first needed. */
function appliesLater(database: UseStore): Applies {
  let made: Applies | null = null;
  const applies = async (): Promise<Applies> => {
    const { appliesIn } = await loadApplies();
    return (made ??= appliesIn(database));
  };
  return {
    read: async (id) => (await applies()).read(id),
    write: async (id, record) => (await applies()).write(id, record),
    writeStep: async (id, number, entry) => (await applies()).writeStep(id, number, entry),
    alone: async (id, work) => (await applies()).alone(id, work),
    whenFree: async (id) => (await applies()).whenFree(id),
  };
}
