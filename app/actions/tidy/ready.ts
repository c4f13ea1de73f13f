import { open } from '../../../lib/index.ts';
import { warmUpEngines } from '../../layout/engines.ts';

/** Gets the layout engines ready beside the page: they lay out an example, and nobody sees that. */
export function getReady(example: string): void {
  const opened = open(example);
  if (opened.ok) warmUpEngines(opened.document.chain);
}
