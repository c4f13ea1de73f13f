import { Link } from 'lucide-react';
import { NOT_LOADED, isShared } from '../../common/links.ts';
import { notify, refuse } from '../state/store.ts';
import { showDialog } from '../state/panels.ts';
import { openText } from './open.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

export const shareAction: Action = {
  id: 'share',
  label: 'Share a link',
  group: 'File',
  icon: Link,
  run: (designer) => showDialog(designer, 'share'),
};

/** What reads and writes links. */
export const loadShare = () => import('../../common/share.ts');

/** Opens the chain that the page's address carries, as a document of its own. The address is plain again then. */
export async function openLink(designer: Designer): Promise<boolean> {
  const { page } = designer.ports;
  const hash = page.hash();
  if (!isShared(hash)) return false;
  const read = await loadShare().then(
    ({ fromHash }) => fromHash(hash),
    () => NOT_LOADED,
  );
  if (!read.ok && read.isRetryable) {
    notify(designer, { kind: 'error', text: read.reason });
    return false;
  }
  page.clearHash();
  if (read.ok) return openText(designer, read.shared.name, read.shared.text);
  refuse(designer, 'The link', { message: read.reason });
  return false;
}
