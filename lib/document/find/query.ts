import type { Trigger } from '../../compiler/triggers.ts';
import { type StatusKind, statusKind } from '../../model/status.ts';
import { fold } from './fold.ts';

/** What is looked for: words of the name, and what must hold besides. */
export interface Query {
  readonly words: readonly string[];
  readonly trigger: Trigger | null;
  /** Tasks that wait for this status, or are waited for with it. */
  readonly status: StatusKind | null;
  readonly space: string | null;
  readonly app: string | null;
  readonly off: boolean;
  readonly problems: boolean;
}

const TRIGGERS: readonly string[] = ['schedule', 'event', 'dataset', 'manual'] satisfies Trigger[];

/**
 * Reads what a person types into a search: words, and filters in the form `key:value`. What is not a filter is a
 * word, so that nothing that is typed is passed over.
 *
 * @example readQuery('orders trigger:schedule is:off') // { words: ['orders'], trigger: 'schedule', off: true, … }
 */
export function readQuery(text: string): Query {
  const query = {
    words: [] as string[],
    trigger: null as Trigger | null,
    status: null as StatusKind | null,
    space: null as string | null,
    app: null as string | null,
    off: false,
    problems: false,
  };
  for (const [, quoted, bare] of text.matchAll(/"([^"]*)"|(\S+)/g)) {
    const term = fold(quoted ?? bare!);
    const [key, value] = quoted === undefined ? split(term) : ['', ''];
    if (key === 'trigger' && TRIGGERS.includes(value)) query.trigger = value as Trigger;
    else if (key === 'status' && value !== '') query.status = value === 'any' ? 'ANY' : statusKind(value);
    else if (key === 'space' && value !== '') query.space = value;
    else if (key === 'app' && value !== '') query.app = value;
    else if (term === 'is:off') query.off = true;
    else if (term === 'is:problem') query.problems = true;
    else if (term !== '') query.words.push(term);
  }
  return query;
}

function split(term: string): [string, string] {
  const colon = term.indexOf(':');
  return colon < 0 ? ['', ''] : [term.slice(0, colon), term.slice(colon + 1)];
}
