import { open } from '../document/open/open.ts';
import { saveTask } from '../document/save.ts';
import type { JsonObject } from '../model/json.ts';

/** How a tenant spelled what it listed: what is parsed and printed again may be other numbers and escapes. */
export interface Spellings {
  /** Remembers the tasks of a page; `text` is the whole answer. Nothing is read before somebody asks. */
  capture(tasks: readonly JsonObject[], text: string): void;
  /** A task as it was spelled; printed anew where that is not known. */
  of(task: JsonObject): string;
}

export function spellings(): Spellings {
  const known = new WeakMap<JsonObject, () => string | undefined>();
  return {
    capture(tasks, text) {
      const count = tasks.length;
      let slices: readonly string[] | undefined;
      for (const [index, task] of tasks.entries()) known.set(task, () => (slices ??= slicesOf(text, count))[index]);
    },
    of: (task) => known.get(task)?.() ?? JSON.stringify(task),
  };
}

function slicesOf(text: string, count: number): readonly string[] {
  const opened = open(text);
  // a page with something else among its tasks is not told apart
  if (!opened.ok || opened.value.chain.tasks.length !== count) return [];
  return opened.value.chain.tasks.map(({ key }) => saveTask(opened.value, key));
}
