import { ChevronRight, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { pasteAction } from '../../designer/actions/clipboard.ts';
import { printKeys } from '../../designer/actions/keys.ts';
import { newAction, openAction, openFolderAction } from '../../designer/actions/open.ts';
import { openSampleAction } from '../../designer/actions/openSample.ts';
import { runAction } from '../../designer/actions/runAction.ts';
import { tenantAction } from '../../designer/actions/tenant/tenant.ts';
import type { Action } from '../../designer/actions/types.ts';
import { useDesigner } from '../../designer/context.ts';
import { useTenant } from '../../designer/state/tenant.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { RecentList } from './RecentList.tsx';
import styles from './StartScreen.module.css';

interface Way {
  readonly action: Action;
  readonly title: string;
  readonly words: string;
}

/** What stands in the place of the drawing while no document is open: the ways to one. */
export function StartScreen() {
  const designer = useDesigner();
  const count = useTenant((state) => state.tasks?.size ?? null);
  useEffect(() => {
    // who closes a document by a key goes on from here
    designer.ports.page.find('[data-start] button')?.focus();
  }, [designer]);
  const ways: readonly Way[] = [
    { action: openAction, title: 'Open a file', words: 'Task definitions, a list page, a chain, or a table' },
    { action: openFolderAction, title: 'Open a folder', words: 'All task definitions in it, as one chain' },
    { action: pasteAction, title: 'Paste', words: 'JSON from the API, or rows from a spreadsheet' },
    {
      action: tenantAction,
      title: 'Pull from the tenant',
      words:
        count === null
          ? 'A chain with all that is connected with it'
          : `A chain with all that is connected with it, out of ${count === 1 ? '1 task' : `${count} tasks`}`,
    },
    { action: newAction, title: 'Empty chain', words: 'Start with the first task' },
    { action: openSampleAction, title: 'Open the sample', words: 'Twelve tasks that load the sales of a night' },
  ];
  return (
    <main className={styles.screen} aria-label="Start" data-start>
      <div className={styles.column}>
        <h2 className={styles.title}>Design a task chain</h2>
        <p className={styles.words}>Draw tasks and what starts them, check the chain, and publish it to a tenant.</p>
        <ul className={styles.ways}>
          {ways.map(({ action, title, words }) => (
            <li key={action.id}>
              <WayButton
                icon={action.icon!}
                title={title}
                words={words}
                keys={action.keys?.[0]}
                onChoose={() => runAction(designer, action)}
              />
            </li>
          ))}
        </ul>
        <h3 className={styles.heading}>Recent documents</h3>
        <RecentList />
      </div>
    </main>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly words: string;
  readonly keys: string | undefined;
  readonly onChoose: () => void;
}

function WayButton({ icon: Icon, title, words, keys, onChoose }: WayProps) {
  return (
    <button type="button" className={styles.way} onClick={onChoose}>
      <Icon size={18} strokeWidth={1.7} aria-hidden className={styles.icon} />
      <span className={styles.name}>{title}</span>
      <span className={styles.about}>{words}</span>
      <span className={styles.end}>
        {keys && <Kbd>{printKeys(keys)}</Kbd>}
        <ChevronRight size={14} aria-hidden />
      </span>
    </button>
  );
}
