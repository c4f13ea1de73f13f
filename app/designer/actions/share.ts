import { Link } from 'lucide-react';
import { isShared } from '../../common/links.ts';
import { refuseFile } from '../../common/refusals.ts';
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
    () => refuseFile('link-code-missing'),
  );
  if (!read.ok && read.refusal.code === 'link-code-missing') {
    notify(designer, { kind: 'error', text: read.refusal.message });
    return false;
  }
  page.clearHash();
  if (read.ok) return openText(designer, read.value.name, read.value.text);
  refuse(designer, 'The link', read.refusal);
  return false;
}
