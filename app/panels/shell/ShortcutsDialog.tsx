import { useState } from 'react';
import { fold } from '../../../lib/internal.ts';
import { printKeys } from '../../designer/actions/keys.ts';
import { ACTIONS } from '../../designer/actions/registry.ts';
import { showDialog, usePanels } from '../../designer/state/panels.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Modal } from '../../ui/Modal.tsx';
import styles from './shell.module.css';
import { useDesigner } from '../../designer/context.ts';

/** What is not an action: label, key, and words after it. */
const OTHERS = [
  ['Select several', 'Shift', ' and click, or drag'],
  ['From the fields back to the task', 'Esc', ''],
  ['Step forward in a rehearsal', '.', ' in its timeline'],
  ['Step back in a rehearsal', ',', ' in its timeline'],
] as const;

/** What the build writes beside the page. */
const LICENCES = (
  <a className={styles.licences} href="./licenses.txt" target="_blank" rel="noreferrer">
    Licences of the packages in Taskloom
  </a>
);

/** All shortcuts, from the actions themselves. */
export function ShortcutsDialog() {
  const designer = useDesigner();
  const open = usePanels((state) => state.dialog === 'shortcuts');
  const [query, setQuery] = useState('');
  const words = fold(query).split(/\s+/).filter(Boolean);
  const isFound = (text: string) => words.every((word) => fold(text).includes(word));
  const found = ACTIONS.filter(({ keys, label }) => keys && isFound(`${label} ${keys.map(printKeys).join(' ')}`));
  const others = OTHERS.filter(([label]) => isFound(label));
  return (
    <Modal title="Shortcuts" open={open} onClose={() => showDialog(designer, null)} width={520} footer={LICENCES}>
      <input
        className={styles.search}
        type="search"
        aria-label="Find a shortcut"
        placeholder="Find a shortcut"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {found.length + others.length === 0 && <p>No match.</p>}
      <dl className={styles.shortcuts}>
        {found.map((action) => (
          <div key={action.id}>
            <dt>{action.label}</dt>
            <dd>
              {action.keys!.map((keys) => (
                <Kbd key={keys}>{printKeys(keys)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
        {others.map(([label, keys, more]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Kbd>{keys}</Kbd>
              {more}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
