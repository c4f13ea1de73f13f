import { Link } from 'lucide-react';
import { fromHash, isShared } from '../../services/share.ts';
import { notify, refuse } from '../state/designer.ts';
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

/** Opens the chain that the page's address carries, as a document of its own. The address is plain again then. */
export async function openLink(designer: Designer): Promise<boolean> {
  const { hash, pathname, search } = window.location;
  if (!isShared(hash)) return false;
  const read = await fromHash(hash);
  if (!read.ok && read.isRetryable) {
    notify(designer, { kind: 'error', text: read.reason });
    return false;
  }
  window.history.replaceState(null, '', pathname + search);
  if (read.ok) return openText(designer, read.shared.name, read.shared.text);
  refuse(designer, 'The link', { message: read.reason });
  return false;
}
