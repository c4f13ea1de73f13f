import { Suspense, lazy, useEffect } from 'react';
import { useDesigner } from '../store/designer.ts';
import styles from './Inspector.module.css';
import { NothingInspector } from './Overview.tsx';

const load = () => import('./Selected.tsx');
const Selected = lazy(() => load().then((part) => ({ default: part.Selected })));

/** What is selected. Its fields are fetched once the first picture stands. */
export function Inspector() {
  const isAny = useDesigner(({ selection: { tasks, edges, marks } }) => tasks.size + edges.size + marks.size > 0);
  useEffect(() => void load(), []);
  return (
    <aside className={styles.inspector} aria-label="Inspector">
      {isAny ? <Suspense fallback={null}><Selected /></Suspense> : <NothingInspector />}
    </aside>
  );
}
