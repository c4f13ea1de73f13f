import type { Ports } from '../designer/ports/index.ts';
import { appliesIn } from './applies.ts';
import { browserClock } from './clock.ts';
import { openDatabase } from './database.ts';
import * as disk from './disk.ts';
import { documentsIn } from './documents.ts';
import * as files from './files.ts';
import { filesIn } from './folders.ts';
import { layoutEngine } from './layout/engines.ts';
import { browserPage } from './page.ts';
import { askRelay, redeemRelayKey, takeRelayKey } from './relay.ts';
import { rememberInTab, rememberedInTab } from './tabMemory.ts';
import { documentLocks } from './tabs.ts';
import { askServer, sendTo } from './tenant.ts';

/**
 * What a designer needs from outside, as a browser has it.
 *
 * @param root - The element that the designer is drawn in.
 */
export function browserPorts(root: HTMLElement): Ports {
  const database = openDatabase();
  return {
    documents: documentsIn(database),
    applies: appliesIn(database),
    tab: { ...documentLocks(), remember: rememberInTab, remembered: rememberedInTab },
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
      inFolders: filesIn,
    },
    layout: layoutEngine(),
    tenants: { sendTo, ask: askServer, askRelay, takeKey: takeRelayKey, redeemKey: redeemRelayKey },
    page: browserPage(root),
    clock: browserClock,
  };
}
