import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  autocompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type EditorView, hoverTooltip } from '@codemirror/view';
import type { Dialect, JsonObject } from '../../lib/index.ts';
import { type CompletionItem, explain, completionsAt } from '../../lib/editor/index.ts';
import { timeZones } from '../common/timeZones.ts';
import { namesOf } from '../designer/state/names.ts';
import { currentDocument } from '../designer/state/store.ts';
import type { TextSync } from './TextSync.ts';
import type { Designer } from '../designer/designer.ts';

/** Where its code cannot be fetched, there is no help, and typing goes on. */
const SCHEMAS: Readonly<Record<Dialect, () => Promise<{ readonly default: unknown }>>> = {
  v1: () => import('../../lib/schema/v1.schema.json'),
  scheduling: () => import('../../lib/schema/scheduling.schema.json'),
};

async function schemaOf(dialect: Dialect): Promise<JsonObject | null> {
  const schema = await SCHEMAS[dialect]().catch(() => null);
  return schema && (schema.default as JsonObject);
}

/** What could be written here, and what that which is pointed at is for. */
export function help(designer: Designer, sync: TextSync): Extension {
  return [
    autocompletion({
      override: [(context) => complete(designer, sync, context)],
      icons: false,
      activateOnTyping: true,
    }),
    hoverTooltip((view, at) => hover(designer, sync, view, at)),
  ];
}

/** The text of the task that a place is in, and where it starts. */
function taskText(
  sync: TextSync,
  view: Pick<EditorView, 'state'>,
  at: number,
): { readonly text: string; readonly from: number } | null {
  const task = sync.taskAt(at);
  const range = task === null ? null : sync.rangeOf(task);
  return range && at >= range.from && at <= range.to
    ? { text: view.state.sliceDoc(range.from, range.to), from: range.from }
    : null;
}

async function complete(
  designer: Designer,
  sync: TextSync,
  context: CompletionContext,
): Promise<CompletionResult | null> {
  const found = taskText(sync, context, context.pos);
  const isWord = context.matchBefore(/["\w.-]$/) !== null;
  if (!found || (!isWord && !context.explicit)) return null;
  const { chain } = currentDocument(designer);
  const schema = await schemaOf(chain.dialect);
  if (!schema) return null;
  const known = { schema, chain, timezones: timeZones(), names: namesOf(designer).getState().names };
  const { from, to, options } = completionsAt(found.text, context.pos - found.from, known);
  if (options.length === 0) return null;
  // what is typed is looked for without its quotes
  const wanted = found.text
    .slice(from, context.pos - found.from)
    .replaceAll('"', '')
    .toLowerCase();
  const fitting = options.filter(({ label, detail = '' }) => `${label} ${detail}`.toLowerCase().includes(wanted));
  return {
    from: found.from + from,
    to: found.from + to,
    options: fitting.map((option) => completionOf(option, wanted)),
    filter: false,
  };
}

function completionOf({ label, detail, info, insert }: CompletionItem, wanted: string): Completion {
  const boost = label.toLowerCase().startsWith(wanted) ? 1 : 0;
  return { label, boost, apply: insert, ...(detail ? { detail } : {}), ...(info ? { info } : {}) };
}

async function hover(designer: Designer, sync: TextSync, view: EditorView, at: number) {
  const found = taskText(sync, view, at);
  if (!found) return null;
  const { chain } = currentDocument(designer);
  const schema = await schemaOf(chain.dialect);
  const words =
    schema && explain(found.text, at - found.from, { schema, chain, names: namesOf(designer).getState().names });
  if (words === null) return null;
  const create = () => {
    const dom = document.createElement('div');
    dom.className = 'cm-hover';
    dom.textContent = words;
    return { dom };
  };
  return { pos: at, create };
}
