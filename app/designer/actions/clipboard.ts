import { ClipboardPaste, Copy, CopyPlus, Scissors } from 'lucide-react';
import { type NodeKey, type Point, openTasks, remove } from '../../../lib/index.ts';
import { copyTasks, paste, labelled } from '../../../lib/editor/index.ts';
import { undoStep } from '../state/history.ts';
import { dispatch } from '../state/dispatch.ts';
import { currentDocument, notify, refuse } from '../state/store.ts';
import { focusTask } from '../state/focusRouter.ts';
import { canvasPort } from '../state/panels.ts';
import { printKeys } from './keys.ts';
import { looksLikeTable } from '../../../lib/internal.ts';
import { loadTables, openText } from './open.ts';
import { hasOwnTask, ownTasks } from './targets.ts';
import type { Action } from './types.ts';
import { type Designer, part } from '../designer.ts';

interface ClipboardState {
  /** Where the tasks lay that this page copied last: the text says nothing of that. */
  lastCopied: { readonly text: string; readonly places: ReadonlyMap<NodeKey, Point> } | null;
}

const clipboardOf = part((): ClipboardState => ({ lastCopied: null }));

export const copyAction: Action = {
  id: 'copy',
  label: 'Copy',
  group: 'Edit',
  icon: Copy,
  keys: ['Mod+C'],
  native: true,
  menu: ['task'],
  enabled: hasOwnTask,
  why: () => 'no task of this file is selected',
  run: (designer) => void toClipboard(designer, copied(designer)),
};

export const cutAction: Action = {
  id: 'cut',
  label: 'Cut',
  group: 'Edit',
  icon: Scissors,
  keys: ['Mod+X'],
  native: true,
  menu: ['task'],
  enabled: hasOwnTask,
  why: () => 'no task of this file is selected',
  run: (designer) => void toClipboard(designer, copied(designer)).then((done) => done && removeCut(designer)),
};

export const pasteAction: Action = {
  id: 'paste',
  label: 'Paste',
  group: 'Edit',
  icon: ClipboardPaste,
  keys: ['Mod+V'],
  native: true,
  menu: ['task', 'canvas'],
  run: (designer) =>
    void designer.ports.page.readClipboard().then(
      (text) => pasteText(designer, text),
      () =>
        notify(designer, {
          kind: 'error',
          text: `This browser does not let the page read the clipboard. Press ${printKeys('Mod+V')} to paste.`,
        }),
    ),
};

export const duplicateAction: Action = {
  id: 'duplicate',
  label: 'Duplicate',
  group: 'Edit',
  icon: CopyPlus,
  keys: ['Mod+D'],
  menu: ['task'],
  enabled: hasOwnTask,
  why: () => 'no task of this file is selected',
  run: (designer) => {
    const text = copied(designer);
    if (text !== '') pasteText(designer, text);
  },
};

/** The selected tasks as text; `''` where there is none. */
export function copied(designer: Designer): string {
  const document = currentDocument(designer);
  const keys = ownTasks(designer);
  const text = copyTasks(document, keys);
  clipboardOf(designer).lastCopied = {
    text,
    places: new Map(
      keys.flatMap((key) => {
        const point = document.view.positions.get(key);
        return point ? [[key, point]] : [];
      }),
    ),
  };
  return text;
}

export function removeCut(designer: Designer): void {
  dispatch(
    designer,
    labelled('Cut', (document) => remove(document, { tasks: ownTasks(designer) })),
  );
}

/** Adds what a text holds to the chain, or opens it where there is no chain yet. */
export function pasteText(designer: Designer, text: string): void {
  if (looksLikeTable(text)) return void pasteTable(designer, text);
  const document = currentDocument(designer);
  if (document.chain.tasks.length === 0) return void openText(designer, 'pasted.json', text);
  const opened = openTasks(text);
  if (!opened.ok) return refuse(designer, 'The pasted text', opened.refusal);
  const { lastCopied } = clipboardOf(designer);
  const known = lastCopied?.text === text ? lastCopied.places : null;
  const pasted = known ? { ...opened.value, view: { ...opened.value.view, positions: known } } : opened.value;
  const [first] = known?.values() ?? [];
  const pointer = canvasPort(designer)?.pointer()?.place;
  const at =
    pointer ??
    (first
      ? {
          x: Math.min(...[...known!.values()].map(({ x }) => x)) + 32,
          y: Math.min(...[...known!.values()].map(({ y }) => y)) + 32,
        }
      : (canvasPort(designer)?.center() ?? { x: 0, y: 0 }));
  const asFile = () => {
    undoStep(designer);
    openText(designer, 'pasted.json', text);
  };
  const done = dispatch(designer, (now) => paste(now, pasted, at));
  if (!done.ok) return;
  const keys = done.value.created.tasks;
  if (keys[0] !== undefined) focusTask(designer, keys[0]);
  notify(designer, {
    kind: 'info',
    text: `Pasted ${keys.length === 1 ? 'a task' : `${keys.length} tasks`}.`,
    action: { label: 'Open it as a file instead', run: asFile },
  });
}

/** Adds, or opens, the tasks of a table, such as rows that were copied from a spreadsheet. */
async function pasteTable(designer: Designer, text: string): Promise<void> {
  const { tasksOfTable, tellOdd } = await loadTables();
  const tasks = tasksOfTable(designer, 'The pasted table', text);
  if (tasks === null) return;
  pasteText(designer, tasks);
  tellOdd(designer, text);
}

/** Names what was pasted and holds no tasks. */
export function sayUnusable(designer: Designer, what: string): void {
  notify(designer, {
    kind: 'error',
    text: `The clipboard holds ${what}. Copy task definitions as JSON text, and paste again.`,
  });
}

async function toClipboard(designer: Designer, text: string): Promise<boolean> {
  try {
    await designer.ports.page.writeClipboard(text);
    return true;
  } catch {
    notify(designer, {
      kind: 'error',
      text: `This browser does not let the page write to the clipboard. Press ${printKeys('Mod+C')} to copy.`,
    });
    return false;
  }
}
