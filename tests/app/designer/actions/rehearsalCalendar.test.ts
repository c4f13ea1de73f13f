import { beforeEach, describe, expect, it } from 'vitest';
import {
  chooseMonth,
  countMonth,
  dayShown,
  monthAfter,
  monthShown,
  rehearseDay,
} from '../../../../app/designer/actions/rehearsal/calendar.ts';
import { chooseRehearsal, rehearseNow } from '../../../../app/designer/actions/rehearsal/rehearse.ts';
import { rehearsalOf } from '../../../../app/designer/state/rehearsal.ts';
import { rehearsalCalendarOf } from '../../../../app/designer/state/rehearsalCalendar.ts';
import { type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let tab: MemoryTab;
beforeEach(async () => {
  tab = await memoryBrowser().open();
  rehearsalOf(tab.designer).setState({ day: '2026-06-10' });
  await rehearseNow(tab.designer);
});
const rehearsal = () => rehearsalOf(tab.designer).getState();
const state = () => rehearsalCalendarOf(tab.designer).getState();
const shown = () => monthShown(tab.designer, state(), rehearsal());

describe('the month of a calendar', () => {
  it('is that of the rehearsed day, and today where none is chosen', () => {
    expect(shown()).toBe('2026-06');
    rehearsalOf(tab.designer).setState({ day: null });
    expect(dayShown(tab.designer, null)).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(shown()).toBe(dayShown(tab.designer, null).slice(0, 7));
  });

  it('is the one that is chosen, until another day is rehearsed', () => {
    chooseMonth(tab.designer, '2026-08');
    expect(shown()).toBe('2026-08');
    chooseRehearsal(tab.designer, { days: 7 });
    expect(shown()).toBe('2026-08');
    chooseRehearsal(tab.designer, { day: '2026-07-02' });
    expect(shown()).toBe('2026-07');
  });

  it('follows December by January, and the other way round', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthAfter('2026-05', -17)).toBe('2024-12');
  });
});

describe('the runs of a month', () => {
  const night = () => rehearsal().night!;

  it('are counted once for each night, whether a day or a week is rehearsed', async () => {
    await countMonth(tab.designer, '2026-06', night());
    const { counted } = state();
    expect(counted!.calendar.days.length).toBe(30);
    expect(counted!.calendar.days[9]!.runs).toBe(night().runs.length);
    await countMonth(tab.designer, '2026-06', night());
    expect(state().counted).toBe(counted);
  });

  it('are those of the month that was asked for last', async () => {
    const first = countMonth(tab.designer, '2026-06', night());
    await countMonth(tab.designer, '2026-07', night());
    await first;
    expect(state().counted!.month).toBe('2026-07');
  });

  it('are counted with the lanes and the what-if of the night', async () => {
    const extract = night().chain.tasks[0]!.key;
    rehearsalOf(tab.designer).setState({ changes: [{ kind: 'off', task: extract }] });
    await rehearseNow(tab.designer);
    await countMonth(tab.designer, '2026-06', night());
    expect(state().counted!.calendar.days[9]!.runs).toBe(night().runs.length);
  });

  it('are kept where they cannot be counted again, and it is said why', async () => {
    await countMonth(tab.designer, '2026-06', night());
    const { counted } = state();
    Object.assign(tab.designer.ports.rehearsals, { rehearse: () => Promise.reject(new Error('No such file')) });
    await countMonth(tab.designer, '2026-07', night());
    expect(state()).toMatchObject({ counted, fault: 'No such file' });
  });
});

it('a day that is chosen is rehearsed by itself, on the timeline', async () => {
  rehearsalOf(tab.designer).setState({ tab: 'calendar', days: 7 });
  rehearseDay(tab.designer, '2026-06-11');
  await expect.poll(() => rehearsal().isBusy).toBe(false);
  expect(rehearsal()).toMatchObject({ tab: 'timeline', day: '2026-06-11', days: 1 });
});
