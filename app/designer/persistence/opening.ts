import { whenIdle } from '../../services/idle.ts';
import { markOpening, unmarkOpening } from '../../services/opening.ts';
import { problemsOf, useChecker } from '../state/checker.ts';
import { useDesigner } from '../state/designer.ts';

/** What is being opened now. */
let opening: string | null = null;

/**
 * Marks a document until it is drawn and checked: a page that ends before shows the list of documents when it is opened
 * again.
 */
export async function beginOpening(id: string): Promise<void> {
  if (opening !== null && opening !== id) void unmarkOpening(opening);
  opening = id;
  await markOpening(id);
}

/** From now on what is open is unmarked once the page has nothing more to do for it, or is left in good order. */
export function watchOpening(): void {
  window.addEventListener('pagehide', endOpening);
  useDesigner.subscribe(({ session }, before) => {
    if (session.id === before.session.id) return;
    void beginOpening(session.id);
    endSoon();
  });
  // the checks come later than the first picture
  useChecker.subscribe(endSoon);
  endSoon();
}

function endSoon(): void {
  const id = opening;
  if (id === null) return;
  const { checker, isFailed } = useChecker.getState();
  if (!checker && !isFailed) return;
  whenIdle(() => {
    if (opening !== id) return;
    problemsOf(useDesigner.getState().session.history.present);
    // what follows from that is drawn before the page is idle again
    whenIdle(() => whenIdle(() => opening === id && endOpening()));
  });
}

/** The document is open, or is not opened after all. */
export function endOpening(): void {
  if (opening === null) return;
  void unmarkOpening(opening);
  opening = null;
}
