import { describe, expect, it } from 'vitest';
import { findTasks } from '../../../../lib/editor/index.ts';
import { setField, unwrap } from '../../../../lib/index.ts';
import { chainOf } from '../../../support/chainOf.ts';

const document = chainOf(
  [
    { name: 'Extract orders', id: 'extract', appId: 'app-extract', schedule: 'RRULE:FREQ=DAILY' },
    { name: 'Stage sales', id: 'stage', appId: 'app-stage', enabled: false },
    { name: 'Alert: on-call', id: 'alert', appId: 'app-alert' },
  ],
  ['extract SUCCEEDED stage', 'stage FAILED alert'],
);
const { chain } = unwrap(setField(document, { task: 'extract', field: 'spaceId', value: 'space-1' })).document;
const find = (text: string, faulty: string[] = []) => findTasks(chain, text, new Set(faulty));

describe('findTasks', () => {
  it('finds words of the name, the id and the app, in any order and case', () => {
    expect(find('SALES stage')).toEqual(['stage']);
    expect(find('app-extract')).toEqual(['extract']);
    expect(find('')).toEqual(['extract', 'stage', 'alert']);
    expect(find('nothing')).toEqual([]);
  });

  it('filters by trigger, status, space and app', () => {
    expect(find('trigger:schedule')).toEqual(['extract']);
    expect(find('trigger:event')).toEqual(['stage', 'alert']);
    expect(find('status:failed')).toEqual(['stage', 'alert']);
    expect(find('status:any')).toEqual([]);
    expect(find('space:space-1')).toEqual(['extract']);
    expect(find('app:app-stage')).toEqual(['stage']);
  });

  it('filters by what is off and what has problems', () => {
    expect(find('is:off')).toEqual(['stage']);
    expect(find('is:problem', ['alert'])).toEqual(['alert']);
    expect(find('is:problem stage', ['alert'])).toEqual([]);
  });

  it('takes what is not a filter for a word, and quoted text as it is', () => {
    expect(find('alert:')).toEqual(['alert']);
    expect(find('"on-call"')).toEqual(['alert']);
    expect(find('trigger:never')).toEqual([]);
  });
});
