import type { Status } from '../../lib/index.ts';

/** The status of the edges that leave by an exit. */
export function statusOfHandle(handle: string | null | undefined): Status {
  return handle === 'SUCCEEDED' || handle === 'FAILED' ? handle : 'ANY';
}
