import type { Page, Room, Setting, Theme } from '../designer/ports/page.ts';
import { focusWhenDrawn } from '../ui/focus.ts';
import { ownEvents } from './ownEvents.ts';
import { askForPage } from './server.ts';

const DARK = '(prefers-color-scheme: dark)';
const PREFIX = 'taskloom.';

/**
 * The page in a browser.
 *
 * @param root - The element that the designer is drawn in.
 * @param lifetime - Is aborted when the designer ends.
 */
export function browserPage(root: HTMLElement, lifetime: AbortSignal): Page {
  const isOurs = ownEvents(root, lifetime);
  /** Storage may be refused: then a setting lasts as long as the page. */
  const settings = new Map<Setting, string>();
  return {
    room: () => roomOf(root),
    watchRoom: (onChange, signal) => {
      const observer = new ResizeObserver(() => onChange(roomOf(root)));
      observer.observe(root);
      signal.addEventListener('abort', () => observer.disconnect());
    },
    systemTheme: themeNow,
    watchSystemTheme: (onChange, signal) =>
      window.matchMedia(DARK).addEventListener('change', () => onChange(themeNow()), { signal }),
    isHidden: () => document.hidden,
    watch: ({ onHidden, onLeave, holdsUnsaved }, signal) => {
      const ask = (event: BeforeUnloadEvent) => {
        if (holdsUnsaved?.()) event.preventDefault();
      };
      if (holdsUnsaved) window.addEventListener('beforeunload', ask, { signal });
      if (onLeave) window.addEventListener('pagehide', onLeave, { signal });
      if (onHidden) document.addEventListener('visibilitychange', onHidden, { signal });
    },
    hash: () => window.location.hash,
    clearHash: () => window.history.replaceState(null, '', window.location.pathname + window.location.search),
    watchHash: (onChange, signal) => window.addEventListener('hashchange', onChange, { signal }),
    setting: (name) => {
      try {
        return settings.get(name) ?? localStorage.getItem(PREFIX + name);
      } catch {
        return null;
      }
    },
    set: (name, value) => {
      settings.set(name, value);
      try {
        localStorage.setItem(PREFIX + name, value);
      } catch {
        // as above
      }
    },
    askAgain: askForPage,
    reload: () => window.location.reload(),
    find: (selector) => root.querySelector<HTMLElement>(selector),
    findAll: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    isOurs,
    watchKeys: (onKey) => {
      const listener = (event: KeyboardEvent) => {
        if (isOurs(event.target)) onKey(event);
      };
      window.addEventListener('keydown', listener, { capture: true, signal: lifetime });
      return () => window.removeEventListener('keydown', listener, true);
    },
    focusWhenDrawn,
    holdFocus: () => {
      const before = document.activeElement;
      return () =>
        requestAnimationFrame(() => {
          const isFree = document.activeElement === document.body && before?.isConnected;
          if (isFree && before instanceof HTMLElement) before.focus({ preventScroll: true });
        });
    },
    // some browsers do not have it, and none has it on pages that are not secure
    readClipboard: async () => navigator.clipboard.readText(),
    writeClipboard: async (text) => navigator.clipboard.writeText(text),
  };
}

function roomOf({ clientWidth, clientHeight }: HTMLElement): Room {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { width: clientWidth, height: clientHeight, text: size / 16 || 1 };
}

function themeNow(): Theme {
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}
