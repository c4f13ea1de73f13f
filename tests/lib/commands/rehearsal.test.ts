import { describe, expect, it } from 'vitest';
import { setExpectations, setRehearsal } from '../../../lib/editor/index.ts';
import { unwrap } from '../../../lib/index.ts';
import { chainOf } from '../../support/chainOf.ts';

const document = chainOf(['a', 'b'], ['a SUCCEEDED b']);

describe('what to expect of tasks', () => {
  it('is one step, named after the task or their number', () => {
    const one = unwrap(setExpectations(document, { tasks: [['a', { deadline: '07:00' }]] }));
    expect(one.label).toBe('Set what to expect of a');
    expect(one.document.view.rehearsal.tasks.get('a')).toEqual({ deadline: '07:00' });
    expect(one.document.chain).toBe(document.chain);
    const both = setExpectations(document, {
      tasks: [
        ['a', { deadline: '07:00' }],
        ['b', { deadline: '08:00' }],
      ],
    });
    expect(unwrap(both).label).toBe('Set what to expect of 2 tasks');
  });

  it('is no step where nothing changes', () => {
    const set = unwrap(setExpectations(document, { tasks: [['a', { deadline: '07:00' }]] })).document;
    expect(unwrap(setExpectations(set, { tasks: [['a', { deadline: '07:00' }]] })).document).toBe(set);
    expect(unwrap(setExpectations(document, { tasks: [['a', null]] })).document).toBe(document);
  });

  it('is refused for a task that is not there', () => {
    expect(setExpectations(document, { tasks: [['x', { deadline: '07:00' }]] })).toMatchObject({ ok: false });
  });
});

describe('what a rehearsal takes for granted of all tasks', () => {
  it('is named after what changes, and no step where nothing does', () => {
    const { document: four, label } = unwrap(setRehearsal(document, { lanes: 4 }));
    expect(label).toBe('Set how many runs go at a time');
    expect(four.view.rehearsal.lanes).toBe(4);
    expect(unwrap(setRehearsal(four, { lanes: 4 })).document).toBe(four);
    const holidays = new Map([['2026-12-25', 'Christmas Day']]);
    const free = unwrap(setRehearsal(four, { holidays }));
    expect(free.label).toBe('Change the holidays');
    expect(unwrap(setRehearsal(free.document, { holidays: new Map(holidays) })).document).toBe(free.document);
  });
});
