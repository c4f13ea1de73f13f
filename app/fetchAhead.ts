import * as parts from './lazyPanels.ts';
import { loadComments } from './panels/inspector/Overview.tsx';
import { loadSelected } from './panels/inspector/Inspector.tsx';
import { loadProblemList } from './panels/problems/ProblemsPanel.tsx';
import { loadDialectChange } from './panels/shell/DialectChoice.tsx';
import { loadPacker } from './common/packer.ts';
import { loadShare } from './designer/actions/share.ts';
import { loadMany, loadTables } from './designer/actions/open.ts';
import { loadConnect } from './designer/actions/tenant/reconnect.ts';
import { loadSample } from './designer/actions/openSample.ts';
import { loadApplies, loadFolders, loadNames, loadTenant } from './services/later.ts';
import { whenIdle } from './services/idle.ts';
import { loadTips } from './ui/tips/TipArea.tsx';
import type { Designer } from './designer/designer.ts';
import { loadCounting, loadMessages } from './designer/state/checker.ts';

/** What completes and explains the JSON. */
const SCHEMAS = [() => import('../lib/schema/v1.schema.json'), () => import('../lib/schema/scheduling.schema.json')];

/** How long the page is left alone before the rest is fetched, in milliseconds. */
const SETTLED = 2_000;

/** Everything that is fetched later, in the order in which it is likely to be wanted. */
const LOADS: readonly ((designer: Designer) => Promise<unknown>)[] = [
  loadTips,
  loadSelected,
  loadProblemList,
  loadComments,
  loadMessages,
  ...Object.values(parts).map(({ load }) => load),
  loadPacker,
  loadDialectChange,
  loadSample,
  loadMany,
  loadTables,
  loadConnect,
  loadShare,
  ({ ports }) => ports.rehearsals.getReady(),
  loadTenant,
  loadApplies,
  loadFolders,
  loadNames,
  ...SCHEMAS,
];

/**
 * Fetches the rest of the page while nothing else is to be done, one part at a time: from then on it works without
 * the server. What cannot be fetched now is asked for again when it is wanted.
 */
export function fetchAhead(designer: Designer): void {
  // the first key may ask for a popover, and some problems are found by counting runs alone
  whenIdle(() => void Promise.allSettled([parts.Popovers.load(), loadCounting(designer)]));
  const next = (index: number): void => {
    const load = LOADS[index];
    if (load)
      whenIdle(
        () =>
          void load(designer)
            .catch(() => undefined)
            .then(() => next(index + 1)),
      );
  };
  // whoever has just opened the page does something with it first
  setTimeout(() => next(0), SETTLED);
}
