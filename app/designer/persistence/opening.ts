import { problemsOf, checkerOf } from '../state/checker.ts';
import { stateOf } from '../state/store.ts';
import { type Designer, part } from '../designer.ts';

interface OpeningState {
  /** What is being opened now. */
  opening: string | null;
}

const openingOf = part((): OpeningState => ({ opening: null }));

/**
 * Marks a document until it is drawn and checked: a page that ends before shows the list of documents when it is opened
 * again.
 */
export async function beginOpening(designer: Designer, id: string): Promise<void> {
  const now = openingOf(designer);
  if (now.opening !== null && now.opening !== id) void designer.ports.documents.unmarkOpening(now.opening);
  now.opening = id;
  await designer.ports.documents.markOpening(id);
}

/** From now on what is open is unmarked once the page has nothing more to do for it, or is left in good order. */
export function watchOpening(designer: Designer): void {
  designer.ports.page.watch({ onLeave: () => endOpening(designer) }, designer.signal);
  stateOf(designer).subscribe(({ session }, before) => {
    if (session.id === before.session.id) return;
    void beginOpening(designer, session.id);
    endSoon(designer);
  });
  // the checks come later than the first picture
  checkerOf(designer).subscribe(() => endSoon(designer));
  endSoon(designer);
}

function endSoon(designer: Designer): void {
  const id = openingOf(designer).opening;
  if (id === null) return;
  const { checker, isFailed } = checkerOf(designer).getState();
  if (!checker && !isFailed) return;
  designer.ports.clock.whenIdle(() => {
    if (openingOf(designer).opening !== id) return;
    problemsOf(designer, stateOf(designer).getState().session.history.present);
    // what follows from that is drawn before the page is idle again
    designer.ports.clock.whenIdle(() =>
      designer.ports.clock.whenIdle(() => openingOf(designer).opening === id && endOpening(designer)),
    );
  });
}

/** The document is open, or is not opened after all. */
export function endOpening(designer: Designer): void {
  const now = openingOf(designer);
  if (now.opening === null) return;
  void designer.ports.documents.unmarkOpening(now.opening);
  now.opening = null;
}
