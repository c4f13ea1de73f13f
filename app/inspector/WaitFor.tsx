import { useMemo } from 'react';
import { type TaskNode, canConnect, connect, graphOf, taskName } from '../../lib/index.ts';
import { shortId } from '../parts/card.ts';
import { currentDocument, dispatch } from '../store/designer.ts';
import { useDocument } from '../store/derived.ts';
import { SearchPicker } from '../ui/SearchPicker.tsx';

/** Adds an edge without a pointer: a task is searched by name. */
export function WaitFor({ task }: { readonly task: TaskNode }) {
  const { chain } = useDocument();
  const items = useMemo(() => {
    const graph = graphOf(chain);
    const tasks = chain.tasks.map((other) => ({ value: other.key, text: taskName(other) }));
    return [...tasks, ...graph.externals.map((id) => ({ value: id, text: `${shortId(id)} (not in this file)` }))];
  }, [chain]);
  const wait = (source: string) => {
    const document = currentDocument();
    const status = (['SUCCEEDED', 'FAILED', 'ANY'] as const).find((one) => canConnect(document, { source, target: task.key, status: one }).ok);
    dispatch((now) => ({ ...connect(now, { source, target: task.key, status: status ?? 'SUCCEEDED' }), select: { tasks: [task.key] } }));
  };
  return <SearchPicker label="Wait for another task" items={items} onPick={wait} />;
}
