import { compile } from '../../../lib/index.ts';
import { type CsvFault, fromCsv } from '../../../lib/formats/index.ts';
import { fitFileName } from '../../../lib/internal.ts';
import type { Designer } from '../designer.ts';
import { currentDocument, notify, refuseEach, stateOf } from '../state/store.ts';

/**
 * The tasks of a table as JSON, as they are opened and pasted. What cannot be read is said with its line, and then
 * nothing is opened; what is only odd is said beside.
 *
 * @returns `null` where the table cannot be read.
 */
export function tasksOfTable(designer: Designer, name: string, text: string): string | null {
  const { dialect } = currentDocument(designer).chain;
  const made = fromCsv(text, { dialect });
  if (!made.ok) {
    refuseEach(designer, name, made.refusal.faults.map(toRefusal));
    return null;
  }
  return `${JSON.stringify(compile(made.value.chain), null, 2)}\n`;
}

/** Says what was odd about a table that was opened. */
export function tellOdd(designer: Designer, text: string): void {
  const made = fromCsv(text, { dialect: currentDocument(designer).chain.dialect });
  const [first, ...more] = made.ok ? made.value.warnings : [];
  if (!first) return;
  const others = more.length === 0 ? '' : ` ${more.length === 1 ? '1 more is' : `${more.length} more are`} like it.`;
  const { notice } = stateOf(designer).getState();
  notify(designer, {
    kind: 'info',
    text: `Line ${first.line}, column ${first.column}: ${first.message}${others}`,
    ...(notice?.action ? { action: notice.action } : {}),
    stays: true,
  });
}

/** The name of the document that a table is opened as: its tasks are JSON from then on. */
export function nameOfTable(name: string): string {
  return fitFileName(name.replace(/\.(?:csv|tsv|txt)$/i, ''), '.json');
}

function toRefusal({ line, column, message }: CsvFault) {
  return { code: 'table', message, line, column };
}
