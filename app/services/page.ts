import type { Page, Room, Setting, Theme } from '../designer/ports/page.ts';
import { askForPage } from './server.ts';

const DARK = '(prefers-color-scheme: dark)';
const PREFIX = 'taskloom.';

/** The page in a browser. */
export function browserPage(): Page {
  /** Storage may be refused: then a setting lasts as long as the page. */
  const settings = new Map<Setting, string>();
  return {
    room: roomNow,
    watchRoom: (onChange, signal) => window.addEventListener('resize', () => onChange(roomNow()), { signal }),
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
    // some browsers do not have it, and none has it on pages that are not secure
    readClipboard: async () => navigator.clipboard.readText(),
    writeClipboard: async (text) => navigator.clipboard.writeText(text),
  };
}

function roomNow(): Room {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { width: window.innerWidth, height: window.innerHeight, text: size / 16 || 1 };
}

function themeNow(): Theme {
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}
