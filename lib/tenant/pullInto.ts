import { type EditResult, edit } from '../commands/edit.ts';
import { replaceTask } from '../commands/replace.ts';
import { compileTask } from '../compiler/compile.ts';
import { extractEdges } from '../compiler/extractEdges.ts';
import { aroundTasks } from '../document/save.ts';
import type { ChainDocument } from '../document/types.ts';
import { paste } from '../formats/clipboard/paste.ts';
import { patchedText } from '../formats/export/taskText.ts';
import type { TaskId, TaskNode } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { type JsonObject, equalJson } from '../model/json.ts';
import { taskId } from '../model/task.ts';
import type { Point } from '../model/view.ts';
import { sameMeaning, textAt } from './definitions.ts';

/** What becomes of tasks that are pulled into a document, by their ids. */
export interface PulledInto {
  /** They are in the document from now on. */
  readonly added: readonly TaskId[];
  /** They were in it, and say now what the tenant says. */
  readonly refreshed: readonly TaskId[];
  /** They were changed in the document as well as in the tenant: the document’s stay. */
  readonly conflicts: readonly TaskId[];
  readonly edit: EditResult<ChainDocument>;
}

/**
 * Pulls tasks into a document that is open. Those that it does not hold are added, an external task where it is drawn.
 * Those that it holds are refreshed: what only the tenant has changed since the last pull is taken over, what only the
 * document has changed stays.
 *
 * @param pulled - What was pulled, opened.
 * @param base - What was pulled last; `null` where that is not known: then every difference is a conflict.
 * @param at - Where the added tasks go.
 * @example
 * const pulled = unwrap(open((await pull(client, { tasks: [id] })).text));
 * const { edit, conflicts } = pullInto(document, pulled, base, { x: 0, y: 0 });
 */
export function pullInto(
  document: ChainDocument,
  pulled: ChainDocument,
  base: readonly JsonObject[] | null,
  at: Point,
): PulledInto {
  const { byId } = graphOf(document.chain);
  const isHere = (task: TaskNode): boolean => byId.has(taskId(task) ?? '');
  const last = new Map((base ?? []).map((definition) => [textAt(definition, 'id'), definition]));
  const refreshed: TaskId[] = [];
  const conflicts: TaskId[] = [];
  let now = document;
  for (const theirs of pulled.chain.tasks.filter(isHere)) {
    const id = taskId(theirs)!;
    const mine = byId.get(id)!;
    const change = changeOf(compileTask(mine), compileTask(theirs), last.get(id));
    if (change === 'conflict') conflicts.push(id);
    if (change !== 'take') continue;
    refreshed.push(id);
    now = takeOver(now, mine, pulled, theirs);
  }
  const others = pulled.chain.tasks.filter((task) => !isHere(task));
  const added = others.flatMap((task) => taskId(task) ?? []);
  const label = labelOf(added.length, refreshed.length);
  if (others.length === 0) return { added, refreshed, conflicts, edit: edit(now, label) };
  const pasted = paste(now, { ...pulled, chain: { ...pulled.chain, tasks: others } }, at);
  if (!pasted.ok) return { added: [], refreshed, conflicts, edit: pasted };
  const { document: grown, created } = pasted.value;
  // an external task is drawn already
  const positions = new Map([...grown.view.positions, ...document.view.positions]);
  return {
    added,
    refreshed,
    conflicts,
    edit: edit({ ...grown, view: { ...grown.view, positions } }, label, created),
  };
}

/**
 * What was pulled so far, with what was pulled now. Of a conflict the earlier stays, so that a plan goes on to tell it.
 *
 * @example basePulled(base, pulled.definitions, conflicts)
 */
export function basePulled(
  base: readonly JsonObject[] | null,
  definitions: readonly JsonObject[],
  conflicts: readonly TaskId[],
): JsonObject[] {
  const taken = new Map(
    definitions.map((each) => [textAt(each, 'id'), each] as const).filter(([id]) => !conflicts.includes(id)),
  );
  return [...(base ?? []).filter((each) => !taken.has(textAt(each, 'id'))), ...taken.values()];
}

type Change = 'none' | 'take' | 'conflict';

function changeOf(mine: JsonObject, theirs: JsonObject, last: JsonObject | undefined): Change {
  // what only the service writes is taken over as well
  if (sameMeaning(mine, theirs)) return equalJson(mine, theirs) ? 'none' : 'take';
  if (last && sameMeaning(mine, last)) return 'take';
  if (last && sameMeaning(theirs, last)) return 'none';
  return 'conflict';
}

function takeOver(document: ChainDocument, mine: TaskNode, pulled: ChainDocument, theirs: TaskNode): ChainDocument {
  const { indent, separator } = aroundTasks(document, 'same');
  const node = extractEdges(compileTask(theirs), mine.key);
  const text = patchedText(pulled, theirs, compileTask(theirs), indent);
  const next = replaceTask(document, node);
  return { ...next, written: new Map([...(next.written ?? []), [mine.key, { text, node, indent, separator }]]) };
}

function labelOf(added: number, refreshed: number): string {
  const tasks = (count: number): string => (count === 1 ? 'a task' : `${count} tasks`);
  if (added > 0 && refreshed > 0) return `Pull ${tasks(added)} in and refresh ${tasks(refreshed)}`;
  return added > 0 ? `Pull in ${tasks(added)}` : `Refresh ${tasks(refreshed)} from the tenant`;
}
