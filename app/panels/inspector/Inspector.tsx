import { X } from 'lucide-react';
import { useDesignerState } from '../../designer/state/store.ts';
import { hidePanel, useArrangement } from '../../designer/state/layout.ts';
import { Button } from '../../ui/Button.tsx';
import { inPlace } from '../../ui/inPlace.tsx';
import styles from './Inspector.module.css';
import { NothingInspector } from './Overview.tsx';
import { useDesigner } from '../../designer/context.ts';

export const loadSelected = () => import('./Selected.tsx').then((part) => part.Selected);
const Selected = inPlace('The fields', loadSelected);

/** What is selected. Its fields are fetched once the first picture stands. */
export function Inspector() {
  const designer = useDesigner();
  const isAny = useDesignerState(
    ({ selection: { tasks, edges, annotations } }) => tasks.size + edges.size + annotations.size > 0,
  );
  const { dock } = useArrangement().inspector;
  if (dock === 'hidden') return null;
  return (
    <aside className={styles.inspector} aria-label="Inspector">
      {dock !== 'docked' && (
        <header className={styles.head}>
          <h2>Inspector</h2>
          <Button icon={X} tip="Hide the inspector" keys="Shift I" onClick={() => hidePanel(designer, 'inspector')} />
        </header>
      )}
      {isAny ? <Selected /> : <NothingInspector />}
    </aside>
  );
}
