import { useMemo } from 'react';
import { type TaskNode, graphOf, taskName } from '../../../lib/index.ts';
import { fold, shortId } from '../../../lib/internal.ts';
import { waitFor } from '../../designer/actions/waitFor.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { useNames } from '../../designer/state/names.ts';
import { useTenant } from '../../designer/state/tenant.ts';
import { SearchPicker } from '../../ui/SearchPicker.tsx';
import { useDesigner } from '../../designer/context.ts';

/** Adds an edge without a pointer: a task is searched by name. */
export function WaitFor({ task }: { readonly task: TaskNode }) {
  const designer = useDesigner();
  const { chain } = useDocument();
  const names = useNames();
  const inTenant = useTenant((state) => state.tasks);
  const items = useMemo(() => {
    const graph = graphOf(chain);
    const tasks = chain.tasks
      .filter(({ key }) => key !== task.key)
      .map((other) => ({ value: other.key, text: taskName(other) }));
    const externals = graph.externals.map((id) => ({
      value: id,
      text: names.tasks.get(id) ?? shortId(id),
      note: 'not in this file',
    }));
    const known = new Set([...graph.byId.keys(), ...graph.externals]);
    const others = Array.from(inTenant?.values() ?? [])
      .filter(({ id }) => !known.has(id))
      .map(({ id, name }) => ({ value: id, text: name, note: 'in the tenant' }));
    return [...tasks, ...externals, ...others];
  }, [chain, task.key, names, inTenant]);
  const wait = (source: string) => waitFor(designer, source, task.key);
  return <SearchPicker label="Wait for another task" items={items} other={externalTask} fold={fold} onPick={wait} />;
}

/** The id of a task that this file does not hold, as somebody pastes it. */
function externalTask(query: string): { readonly value: string; readonly text: string } | null {
  return /^[\w-]{16,}$/.test(query) ? { value: query, text: `The task ${query}, which is not in this file` } : null;
}
