import { describe, expect, it } from 'vitest';
import { endBurst, record, redo, startHistory, undo } from '../../../lib/editor/index.ts';

describe('history', () => {
  it('goes back and forth step by step, and knows what each step was called', () => {
    const two = record(record(startHistory('a'), 'b', 'First'), 'c', 'Second');
    expect(two.past.map((step) => step.label)).toEqual(['First', 'Second']);
    const back = undo(two);
    expect([back.present, back.future.at(-1)?.label]).toEqual(['b', 'Second']);
    expect(redo(back).present).toBe('c');
    expect(undo(undo(back)).present).toBe('a');
  });

  it('makes one step of a burst, until it is ended or another begins', () => {
    const typed = ['b', 'c', 'd'].reduce((now, text) => record(now, text, 'Rename', 'name'), startHistory('a'));
    expect(undo(typed).present).toBe('a');
    expect(undo(record(endBurst(typed), 'e', 'Rename', 'name')).present).toBe('d');
    expect(undo(record(typed, 'e', 'Describe', 'description')).present).toBe('d');
  });

  it('does not go on with a burst after an undo', () => {
    const typed = record(record(startHistory('a'), 'b', 'Rename', 'name'), 'c', 'Move');
    expect(undo(record(undo(typed), 'd', 'Rename', 'name')).present).toBe('b');
  });

  it('takes no step for an edit that changes nothing', () => {
    const history = startHistory('a');
    expect(record(history, 'a', 'Nothing')).toBe(history);
  });

  it('forgets what was undone once something else is done', () => {
    const edited = record(undo(record(startHistory('a'), 'b', 'One')), 'c', 'Other');
    expect(redo(edited)).toBe(edited);
    expect(edited.past.map((step) => step.label)).toEqual(['Other']);
  });

  it('stands still at both ends', () => {
    const history = startHistory('a');
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });
});
