import { useMemo } from 'react';
import { type ChainDocument, type TaskNode, connect, graphOf, taskName } from '../../../lib/index.ts';
import { freePlace, STEP } from '../../../lib/editor/index.ts';
import { fold } from '../../../lib/internal.ts';
import { shortId } from '../../common/card.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { SearchPicker } from '../../ui/SearchPicker.tsx';
import { useDesigner } from '../../designer/context.ts';

/** Adds an edge without a pointer: a task is searched by name. */
export function WaitFor({ task }: { readonly task: TaskNode }) {
  const designer = useDesigner();
  const { chain } = useDocument();
  const items = useMemo(() => {
    const graph = graphOf(chain);
    const tasks = chain.tasks
      .filter(({ key }) => key !== task.key)
      .map((other) => ({ value: other.key, text: taskName(other) }));
    return [...tasks, ...graph.externals.map((id) => ({ value: id, text: `${shortId(id)} (not in this file)` }))];
  }, [chain, task.key]);
  const wait = (source: string) => {
    dispatch(
      designer,
      (now) => {
        const placed = withPlaceOf(now, source, task.key);
        const tried = (['SUCCEEDED', 'FAILED', 'ANY'] as const).map((status) =>
          connect(placed, { source, target: task.key, status, external: true }),
        );
        return tried.find(({ ok }) => ok) ?? tried[0]!;
      },
      { select: { tasks: [task.key] } },
    );
  };
  return <SearchPicker label="Wait for another task" items={items} other={externalTask} fold={fold} onPick={wait} />;
}

/** The id of a task that this file does not hold, as somebody pastes it. */
function externalTask(query: string): { readonly value: string; readonly text: string } | null {
  return /^[\w-]{16,}$/.test(query) ? { value: query, text: `The task ${query}, which is not in this file` } : null;
}

/** A task that was not drawn before goes to the left of the one that waits for it. */
function withPlaceOf(document: ChainDocument, source: string, target: string): ChainDocument {
  const { view } = document;
  const there = view.positions.get(target);
  if (view.positions.has(source) || !there) return document;
  const place = freePlace(view, { x: there.x - STEP.x, y: there.y });
  return { ...document, view: { ...view, positions: new Map(view.positions).set(source, place) } };
}
