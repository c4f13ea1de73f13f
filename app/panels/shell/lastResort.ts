import { save } from '../../../lib/index.ts';
import { keepNow } from '../../designer/persistence/keep.ts';
import { stateOf } from '../../designer/state/store.ts';
import type { Session } from '../../designer/state/session.ts';
import type { Designer } from '../../designer/designer.ts';

const BUTTON =
  'font: inherit; margin: 0 8px 8px 0; padding: 6px 14px; border: 1px solid currentColor; border-radius: 6px; ' +
  'background: none; color: inherit; cursor: pointer';

/**
 * Takes the place of a page that failed in a way nobody foresaw: the document to download, what happened, and a
 * fresh start. Made of plain elements with styles of their own, since anything else may be what failed.
 */
export function showLastResort(designer: Designer, error: unknown, where = ''): void {
  reportError(error);
  designer.ports.documents.keepMarks();
  const rescued = newestText(designer);
  const details = [String(error), error instanceof Error ? (error.stack ?? '') : '', where, navigator.userAgent]
    .filter(Boolean)
    .join('\n');
  const main = element(
    'main',
    'max-width: 44rem; height: 100%; margin: 0 auto; padding: 12vh 1rem 2rem; overflow: auto; line-height: 1.5',
  );
  main.setAttribute('role', 'alert');
  const title = element(
    'h1',
    'font-size: 1.25rem; font-weight: 650; margin-bottom: 8px',
    'Something went wrong, and the page had to stop',
  );
  const words = rescued
    ? `${rescued.name} is as you left it. Download it to be safe; reloading opens what this browser kept of it.`
    : 'Reloading opens what this browser kept last.';
  main.append(title, element('p', 'margin-bottom: 16px', words));
  if (rescued)
    main.append(button(`Download ${rescued.name}`, () => designer.ports.files.download(rescued.name, rescued.text)));
  main.append(
    button(
      'Copy the details',
      (self) =>
        void navigator.clipboard.writeText(details).then(
          () => (self.textContent = 'Copied'),
          () => (self.textContent = 'Select the text below and copy it'),
        ),
    ),
    button(
      'Reload',
      () =>
        void keepNow(designer)
          .catch(() => undefined)
          .then(() => window.location.reload()),
    ),
    element(
      'pre',
      'white-space: pre-wrap; overflow-wrap: anywhere; margin-top: 16px; font-size: 0.75rem; opacity: 0.8',
      details,
    ),
  );
  window.document.body.replaceChildren(main);
  title.tabIndex = -1;
  title.focus();
}

function element(tag: string, style: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.style.cssText = style;
  made.textContent = text;
  return made;
}

function button(text: string, run: (self: HTMLElement) => void): HTMLElement {
  const made = element('button', BUTTON, text);
  made.addEventListener('click', () => run(made));
  return made;
}

/** The newest state of the document that can be written. */
function newestText(designer: Designer): { readonly name: string; readonly text: string } | null {
  const { session } = stateOf(designer).getState();
  if (!(session.history.present as Session['saved'] | undefined)) return null;
  const {
    fileName: name,
    shape,
    saved,
    history: { present, past },
  } = session;
  for (const state of [present, ...past.map((step) => step.state).toReversed(), saved]) {
    try {
      return { name, text: save(state, { shape }) };
    } catch {
      // a state that cannot be written may be the reason; the one before it is asked
    }
  }
  return null;
}
