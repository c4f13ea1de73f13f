import { CalendarClock } from 'lucide-react';
import type { Chain } from '../../../../lib/index.ts';
import type { RehearsalRequest } from '../../ports/rehearsals.ts';
import { type Designer, part } from '../../designer.ts';
import { arrangementNow, hideRehearsal, showRehearsal } from '../../state/layout.ts';
import { type Rehearsed, type RehearsalState, rehearsalOf } from '../../state/rehearsal.ts';
import { currentDocument } from '../../state/store.ts';
import type { Action } from '../types.ts';

export const rehearsalAction: Action = {
  id: 'rehearsal',
  label: 'Rehearse what will run',
  group: 'View',
  icon: CalendarClock,
  keys: ['R'],
  run: (designer) => {
    if (arrangementNow(designer).rehearsal > 0) hideRehearsal(designer);
    else showRehearsal(designer);
  },
};

/** What is under way for a designer. */
const underWay = part((): { night: AbortController | null; view: AbortController | null } => ({
  night: null,
  view: null,
}));

/** Rehearses the chain as it is now. One that is under way for another chain or another time ends. */
export async function rehearseNow(designer: Designer): Promise<void> {
  const { chain } = currentDocument(designer);
  const store = rehearsalOf(designer);
  const request = requestOf(designer, chain);
  const { from, to } = spanOf(designer, store.getState());
  const signal = begin(designer, 'night');
  store.setState({ isBusy: true });
  try {
    const night = await designer.ports.rehearsals.rehearse('night', request, signal);
    if (signal.aborted) return;
    store.setState({ night: { ...night, chain, from, to }, failures: null, moves: null, fault: null, isBusy: false });
  } catch (error) {
    if (!signal.aborted) store.setState({ fault: (error as Error).message, isBusy: false });
  }
}

/** Works out what a tab shows of the night that is there, where nobody has looked at it yet. */
export async function lookAt(designer: Designer, view: 'failures' | 'moves', night: Rehearsed): Promise<void> {
  const store = rehearsalOf(designer);
  if (store.getState()[view]) return;
  const signal = begin(designer, 'view');
  try {
    const found = await designer.ports.rehearsals.rehearse(view, requestOf(designer, night.chain), signal);
    if (!signal.aborted && store.getState().night === night) store.setState({ [view]: found });
  } catch (error) {
    if (!signal.aborted) store.setState({ fault: (error as Error).message });
  }
}

function begin(designer: Designer, what: 'night' | 'view'): AbortSignal {
  const now = underWay(designer);
  now[what]?.abort(new Error('Another rehearsal took its place.'));
  const controller = new AbortController();
  now[what] = controller;
  return AbortSignal.any([controller.signal, designer.signal]);
}

/** What is to be rehearsed of a chain, by what is chosen now. */
export function requestOf(designer: Designer, chain: Chain): RehearsalRequest {
  const state = rehearsalOf(designer).getState();
  const { from, to } = spanOf(designer, state);
  return {
    chain,
    span: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    lanes: state.lanes,
    whatIf: state.whatIf,
  };
}

/** From midnight to midnight, by the clock of the reader. */
export function spanOf(
  designer: Designer,
  { day, days }: Pick<RehearsalState, 'day' | 'days'>,
): { readonly from: number; readonly to: number } {
  const now = new Date(designer.ports.clock.now());
  const [year, month, date] =
    day === null
      ? [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      : (day.split('-').map(Number) as [number, number, number]);
  return { from: +new Date(year, month - 1, date), to: +new Date(year, month - 1, date + days) };
}

/** Chooses what is rehearsed: the day, how long, how many runs at a time, and a what-if. */
export function chooseRehearsal(
  designer: Designer,
  choice: Partial<Pick<RehearsalState, 'day' | 'days' | 'lanes' | 'whatIf'>>,
): void {
  rehearsalOf(designer).setState(choice);
  void rehearseNow(designer);
}
