import { useEffect, useMemo, useRef } from 'react';
import { saveTask } from '../../lib/editor/index.ts';
import { prettyText } from '../../lib/internal.ts';
import { taskName } from '../../lib/index.ts';
import { type Compared, currentChange, useComparison } from '../designer/state/comparison.ts';
import { useDocument } from '../designer/state/derived.ts';
import { useDesignerState } from '../designer/state/store.ts';
import styles from './CodePane.module.css';
import { mountDifference } from './mountDifference.ts';

/** The definition of the task that is looked at: as it was, and as it is. */
export function ChangedJson({ compared }: { readonly compared: Compared }) {
  const document = useDocument();
  const selection = useDesignerState((state) => state.selection);
  const current = useComparison((state) => currentChange(compared, selection, state.current));
  const key = current ?? (compared.tasks.keys().next().value as string | undefined);
  const task = key === undefined ? undefined : compared.tasks.get(key);
  const texts = useMemo(() => {
    if (!task) return null;
    const { before, after } = task;
    return {
      name: taskName((after ?? before)!),
      before: before && prettyText(saveTask(compared.other, before.key)),
      after: after && prettyText(saveTask(document, after.key)),
    };
  }, [task, compared, document]);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (texts) return mountDifference(host.current!, texts.before, texts.after);
    return undefined;
  }, [texts]);
  return (
    <>
      <div ref={host} className={styles.editor} data-difference />
      <div className={styles.state} role="status">
        {texts ? wordsOf(texts) : 'No task is different.'}
      </div>
    </>
  );
}

function wordsOf({ name, before, after }: { name: string; before: string | null; after: string | null }): string {
  if (before === null) return `${name} is new`;
  return after === null ? `${name} is removed` : `${name}, as it was and as it is`;
}
