import { useDesigner } from '../store/designer.ts';
import { inPlace } from '../ui/inPlace.tsx';
import styles from './Inspector.module.css';
import { NothingInspector } from './Overview.tsx';

export const loadSelected = () => import('./Selected.tsx').then((part) => part.Selected);
const Selected = inPlace('The fields', loadSelected);

/** What is selected. Its fields are fetched once the first picture stands. */
export function Inspector() {
  const isAny = useDesigner(({ selection: { tasks, edges, marks } }) => tasks.size + edges.size + marks.size > 0);
  return (
    <aside className={styles.inspector} aria-label="Inspector">
      {isAny ? <Selected /> : <NothingInspector />}
    </aside>
  );
}
