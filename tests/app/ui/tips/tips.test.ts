import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Tips, createTips } from '../../../../app/ui/tips/tips.ts';

type Control = 'Save' | 'Undo';

let shown: Control | null;
let tips: Tips<Control>;
beforeEach(() => {
  vi.useFakeTimers();
  shown = null;
  tips = createTips<Control>((control) => (shown = control));
});
afterEach(() => vi.useRealTimers());

const restOnSave = () => {
  tips.point('Save');
  vi.advanceTimersByTime(500);
};

it('shows a tip once the pointer has rested on the control for half a second', () => {
  tips.point('Save');
  vi.advanceTimersByTime(499);
  expect(shown).toBeNull();
  vi.advanceTimersByTime(1);
  expect(shown).toBe('Save');
});

it('counts the rest from when the pointer came, whatever it passes within the control', () => {
  tips.point('Save');
  vi.advanceTimersByTime(300);
  tips.point('Save');
  vi.advanceTimersByTime(200);
  expect(shown).toBe('Save');
});

it('shows none where the pointer only passes', () => {
  tips.point('Save');
  vi.advanceTimersByTime(400);
  tips.point(null);
  vi.advanceTimersByTime(1_000);
  expect(shown).toBeNull();
});

it('keeps the tip while the pointer crosses the gap to it', () => {
  restOnSave();
  tips.point(null);
  vi.advanceTimersByTime(99);
  tips.point('Save');
  vi.advanceTimersByTime(5_000);
  expect(shown).toBe('Save');
});

it('hides the tip once the pointer has gone for good', () => {
  restOnSave();
  tips.point(null);
  vi.advanceTimersByTime(100);
  expect(shown).toBeNull();
});

it('shows the next one at once', () => {
  restOnSave();
  tips.point('Undo');
  expect(shown).toBe('Undo');
});

it('shows the next one at once shortly after the first has gone', () => {
  restOnSave();
  tips.point(null);
  vi.advanceTimersByTime(100 + 399);
  tips.point('Undo');
  expect(shown).toBe('Undo');
});

it('lets the pointer rest again where the first has been gone for a while', () => {
  restOnSave();
  tips.point(null);
  vi.advanceTimersByTime(100 + 400);
  tips.point('Undo');
  expect(shown).toBeNull();
  vi.advanceTimersByTime(500);
  expect(shown).toBe('Undo');
});

it('shows the tip of what the keyboard has led to at once', () => {
  tips.focus('Undo');
  expect(shown).toBe('Undo');
});

it('hides the tip of what the keyboard has left', () => {
  tips.focus('Undo');
  tips.blur('Undo');
  expect(shown).toBeNull();
});

it('keeps the tip that the pointer rests on when another control loses the focus', () => {
  tips.focus('Undo');
  tips.point('Save');
  tips.blur('Undo');
  vi.advanceTimersByTime(500);
  expect(shown).toBe('Save');
});

it('hides the tip of a control that is used, until the pointer comes back', () => {
  restOnSave();
  tips.close();
  tips.point('Save');
  vi.advanceTimersByTime(5_000);
  expect(shown).toBeNull();
  tips.point(null);
  restOnSave();
  expect(shown).toBe('Save');
});

it('shows none of a control that was used before the pointer had rested on it', () => {
  tips.point('Save');
  vi.advanceTimersByTime(200);
  tips.close();
  vi.advanceTimersByTime(5_000);
  expect(shown).toBeNull();
});
