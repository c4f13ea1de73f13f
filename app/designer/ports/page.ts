/** The size of the page, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** The size of text that the browser is set to, as a multiple of the usual one. */
  readonly text: number;
}

export type Theme = 'light' | 'dark';

/** What became of the page where it was asked for again. */
export type PageAnswer = 'same' | 'updated' | 'unreachable';

/** What a person set once and for all: text by name. */
export type Setting = 'theme' | 'codeWidth' | 'name';

/** What happens to the page: it goes out of sight, is left, or is to be left. */
export interface PageEvents {
  readonly onHidden?: () => void;
  readonly onLeave?: () => void;
  /** Whether to ask before it is left. */
  readonly holdsUnsaved?: () => boolean;
}

/** The page that the designer is on. */
export interface Page {
  room(): Room;
  /** Calls back whenever the room is another, until the signal. */
  watchRoom(onChange: (room: Room) => void, signal: AbortSignal): void;
  /** The theme of the system. */
  systemTheme(): Theme;
  watchSystemTheme(onChange: (theme: Theme) => void, signal: AbortSignal): void;
  isHidden(): boolean;
  watch(events: PageEvents, signal: AbortSignal): void;
  /** The part of the page's address after `#`, with it. */
  hash(): string;
  /** Takes that part away. */
  clearHash(): void;
  watchHash(onChange: () => void, signal: AbortSignal): void;
  /** Reads what was set; `null` where nothing was, or nothing can be read. */
  setting(name: Setting): string | null;
  /** Sets it for as long as the page is open, and longer where it can be kept. */
  set(name: Setting, value: string): void;
  /**
   * Asks the server for the page again: whether it answers, and with the scripts that this page is made of.
   *
   * @param renew - Takes the session that comes with the page, by which the server then knows this tab.
   */
  askAgain(options: { readonly renew: boolean }): Promise<PageAnswer>;
  reload(): void;
  /** The first element of the designer that matches; `null` where none is drawn. */
  find(selector: string): HTMLElement | null;
  /** All of them. */
  findAll(selector: string): readonly HTMLElement[];
  /**
   * Whether an event is meant for this designer: it comes from inside of it, or from nothing in particular while this
   * one was used last.
   */
  isOurs(target: EventTarget | null): boolean;
  /** Calls back for every key that is meant for this designer, before anything else sees it; gives what ends that. */
  watchKeys(onKey: (event: KeyboardEvent) => void): () => void;
  /** Gives something the focus as soon as it is drawn, unless the person goes to a field in the meantime. */
  focusWhenDrawn(find: () => HTMLElement | null | undefined): void;
  /** Gives what puts the focus back to where it is now, unless it is somewhere else by then. */
  holdFocus(): () => void;
  readClipboard(): Promise<string>;
  writeClipboard(text: string): Promise<void>;
}

/** Time. */
export interface Clock {
  /** In milliseconds since 1970. */
  now(): number;
  /** Runs something after so many milliseconds; gives what calls that off. */
  after(milliseconds: number, run: () => void): () => void;
  /** Runs something once nothing else is to be done, or after a moment. */
  whenIdle(run: () => void): void;
}
