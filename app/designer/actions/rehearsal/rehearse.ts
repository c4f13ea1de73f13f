import { CalendarClock } from 'lucide-react';
import type { Chain } from '../../../../lib/index.ts';
import type { ScenarioChange, Span } from '../../../../lib/simulate/index.ts';
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

interface UnderWay {
  night: AbortController | null;
  view: AbortController | null;
  /** What the night that is under way is of. */
  asked: Pick<Rehearsed, 'chain' | 'settings'> | null;
}

/** What is under way for a designer. */
const underWay = part((): UnderWay => ({ night: null, view: null, asked: null }));

/** Rehearses the chain as it is now. One that is under way for another chain or another time ends. */
export function rehearseNow(designer: Designer): Promise<void> {
  return rehearseChain(designer, currentDocument(designer).chain);
}

/** The same, unless the rehearsal that is there, or will be in a moment, is of that chain and those settings. */
export async function rehearseChanged(
  designer: Designer,
  { chain, settings }: Pick<Rehearsed, 'chain' | 'settings'>,
): Promise<void> {
  const { asked } = underWay(designer);
  const { night, isBusy } = rehearsalOf(designer).getState();
  const last = isBusy ? asked : night;
  if (last?.chain !== chain || last.settings !== settings) await rehearseNow(designer);
}

/** The same with another chain than that of the document, such as one that an edit would lead to. */
export async function rehearseChain(designer: Designer, chain: Chain): Promise<void> {
  const { view } = currentDocument(designer);
  const store = rehearsalOf(designer);
  const of = {
    chain,
    settings: view.rehearsal,
    changes: store.getState().changes,
    ...spanOf(designer, store.getState()),
  };
  const signal = begin(designer, 'night');
  underWay(designer).asked = of;
  store.setState({ isBusy: true });
  try {
    const night = await designer.ports.rehearsals.rehearse('night', requestFor(of), signal);
    if (signal.aborted) return;
    store.setState({
      night: { ...night, ...of },
      failures: null,
      moves: null,
      nights: null,
      fault: null,
      isBusy: false,
    });
  } catch (error) {
    if (!signal.aborted) store.setState({ fault: (error as Error).message, isBusy: false });
  }
}

/** Works out what a tab shows of the night that is there, where nobody has looked at it yet. */
export async function lookAt(
  designer: Designer,
  view: 'failures' | 'moves' | 'nights',
  night: Rehearsed,
): Promise<void> {
  const store = rehearsalOf(designer);
  if (store.getState()[view]) return;
  const signal = begin(designer, 'view');
  try {
    const found = await designer.ports.rehearsals.rehearse(view, requestFor(night), signal);
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

type RehearsalOf = Pick<Rehearsed, 'chain' | 'settings' | 'changes' | 'from' | 'to'>;

/** What is to be rehearsed. */
export function requestFor({ chain, settings, changes, from, to }: RehearsalOf): RehearsalRequest {
  const span: Span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  return { chain, span, settings, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, changes };
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

/** Chooses what is rehearsed: the day, how long, and what is otherwise. */
export function chooseRehearsal(
  designer: Designer,
  choice: Partial<Pick<RehearsalState, 'day' | 'days' | 'changes'>>,
): void {
  rehearsalOf(designer).setState(choice);
  void rehearseNow(designer);
}

/** Rehearses with one more thing otherwise. Of two changes of one thing the later one takes the place of the first. */
export function addChange(designer: Designer, change: ScenarioChange): void {
  const { changes } = rehearsalOf(designer).getState();
  const about = aboutOf(change);
  chooseRehearsal(designer, { changes: [...changes.filter((each) => aboutOf(each) !== about), change] });
}

/** What a change is about. */
export function aboutOf(change: ScenarioChange): string {
  if (change.kind === 'lanes') return 'lanes';
  if (change.kind === 'no-edge') return change.edge;
  if (change.kind === 'ends') return `ends ${change.run} ${change.task}`;
  const isStart = change.kind === 'starts' || change.kind === 'starts-at';
  return `${isStart ? 'starts' : change.kind} ${change.task}`;
}
