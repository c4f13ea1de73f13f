import { ChevronDown, ChevronUp, SquareDashedMousePointer, X } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { findTasks } from '../../../lib/editor/index.ts';
import { cycle, selectFound } from '../../designer/actions/find.ts';
import { useDocument, useProblems } from '../../designer/state/derived.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { setQuery, useFind } from '../../designer/state/find.ts';
import { focusTask } from '../../designer/state/focusRouter.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './FindBar.module.css';
import { useDesigner } from '../../designer/context.ts';
import { useNames } from '../../designer/state/names.ts';

/** The filters, as they are written into the search. */
const FILTERS: readonly (readonly [filter: string, words: string])[] = [
  ['trigger:schedule', 'on a schedule'],
  ['trigger:event', 'after other tasks'],
  ['trigger:dataset', 'on a dataset update'],
  ['trigger:manual', 'by hand only'],
  ['status:succeeded', 'edges: succeeded'],
  ['status:failed', 'edges: failed'],
  ['status:any', 'edges: any end'],
  ['is:off', 'off'],
  ['is:problem', 'has problems'],
  ['space:', 'space …'],
  ['app:', 'app …'],
];

/** Finds tasks by name and by what holds of them, and walks from one to the next. */
export function FindBar() {
  const query = useFind((state) => state.query);
  return query === null ? null : <Bar query={query} />;
}

function Bar({ query }: { readonly query: string }) {
  const designer = useDesigner();
  const { chain } = useDocument();
  const problems = useProblems();
  const names = useNames();
  const keys = useMemo(
    () => findTasks(chain, query, new Set(problems.map(({ task }) => task)), names),
    [chain, problems, query, names],
  );
  const selected = useDesignerState((state) => state.selection.tasks);
  const [first] = selected;
  const at = first === undefined ? -1 : keys.indexOf(first);
  const close = () => {
    setQuery(designer, null);
    if (first !== undefined) focusTask(designer, first);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') cycle(designer, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={styles.bar} data-overlay="tools" onKeyDown={onKeyDown}>
      <input
        className={styles.input}
        value={query}
        // the person has just asked for it
        ref={focusOnce}
        data-find
        type="text"
        spellCheck={false}
        aria-label="Find tasks"
        placeholder="Name, id or app; or a filter"
        onChange={(event) => setQuery(designer, event.currentTarget.value)}
      />
      <span className={styles.count} role="status">
        {at >= 0 ? `${at + 1} of ${keys.length}` : `${keys.length} found`}
      </span>
      <select
        className={styles.filter}
        aria-label="Add a filter"
        value=""
        onChange={(event) => setQuery(designer, `${query} ${event.currentTarget.value}`.trim())}
      >
        <option value="">Filter</option>
        {FILTERS.map(([filter, words]) => (
          <option key={filter} value={filter}>
            {words}
          </option>
        ))}
      </select>
      <Button icon={ChevronUp} tip="The one before" keys="Shift Enter" onClick={() => cycle(designer, -1)} />
      <Button icon={ChevronDown} tip="The next one" keys="Enter" onClick={() => cycle(designer, 1)} />
      <Button icon={SquareDashedMousePointer} tip="Select all that were found" onClick={() => selectFound(designer)} />
      <Button icon={X} tip="Close" keys="Esc" onClick={close} />
    </search>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
