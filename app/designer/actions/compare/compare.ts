import { GitCompare } from 'lucide-react';
import { openTasks } from '../../../../lib/index.ts';
import type { Designer } from '../../designer.ts';
import { type Base, comparisonOf, loadDiffer } from '../../state/comparison.ts';
import { codeOf } from '../../state/code.ts';
import { arrangementNow, hidePanel, showPanel } from '../../state/layout.ts';
import { panelsOf } from '../../state/panels.ts';
import { isEdited, isUnsaved } from '../../state/derived.ts';
import { type DesignerState, notify, refuse, stateOf } from '../../state/store.ts';
import { isTable, loadTables } from '../open.ts';
import type { Action } from '../types.ts';

export const compareAction: Action = {
  id: 'compare',
  label: 'Compare with another version',
  group: 'View',
  icon: GitCompare,
  keys: ['D'],
  run: (designer) => {
    if (arrangementNow(designer).changes.dock === 'hidden') void startComparing(designer);
    else stopComparing(designer);
  },
};

/** Shows what is different; from what the document was compared with last, or else from what it was. */
export async function startComparing(designer: Designer): Promise<void> {
  const { base } = comparisonOf(designer).getState();
  await compareWith(designer, base ?? firstBase(stateOf(designer).getState()));
}

/** What was edited since it was opened; nothing for a document that nobody edited. */
function firstBase(state: DesignerState): Base | null {
  if (isUnsaved(state) && state.session.saved !== state.session.history.past[0]?.state) return { kind: 'saved' };
  return isEdited(state) || state.session.history.past.length > 0 ? { kind: 'opened' } : null;
}

/** Compares the document with something; for `null` the person is asked with what. */
export async function compareWith(designer: Designer, base: Base | null): Promise<void> {
  comparisonOf(designer).setState({ base, current: null, kept: new Set() });
  showPanel(designer, 'changes');
  try {
    await loadDiffer(designer);
  } catch {
    notify(designer, { kind: 'error', text: 'The comparison could not be loaded. See whether the server still runs.' });
  }
}

export function stopComparing(designer: Designer): void {
  hidePanel(designer, 'changes');
  comparisonOf(designer).setState({ current: null });
  if (codeOf(designer).getState().scope === 'changes') codeOf(designer).setState({ scope: 'file' });
}

/** Shows the JSON of the change that is looked at, as it was and as it is. */
export function showChangedJson(designer: Designer): void {
  codeOf(designer).setState({ scope: 'changes' });
  if (!panelsOf(designer).getState().codeOpen || arrangementNow(designer).code.dock === 'hidden')
    showPanel(designer, 'code');
}

/** Lets the person choose the file to compare with. */
export function compareWithFile(designer: Designer): void {
  designer.ports.files.pick((files) => void readBase(designer, files[0]));
}

async function readBase(designer: Designer, file: File): Promise<void> {
  const read = await designer.ports.files.read(file);
  if (!read.ok) return refuse(designer, file.name, read.refusal);
  const text = isTable(file.name, read.value)
    ? (await loadTables()).tasksOfTable(designer, file.name, read.value)
    : read.value;
  if (text !== null) await compareWithText(designer, { kind: 'file', name: file.name }, text);
}

/** Compares with the tasks of a text, or says why not; then what was compared before stays. */
export async function compareWithText(
  designer: Designer,
  from: { readonly kind: 'file' | 'paste' | 'tenant'; readonly name: string },
  text: string,
): Promise<boolean> {
  const opened = openTasks(text);
  if (!opened.ok) {
    refuse(designer, from.name, opened.refusal);
    return false;
  }
  await compareWith(designer, { ...from, document: opened.value });
  return true;
}
