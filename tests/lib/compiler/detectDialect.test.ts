import { describe, expect, it } from 'vitest';
import { type JsonObject, decompile } from '../../../lib/index.ts';

function eventWith(...names: string[]): JsonObject {
  return { events: [{ correlation: names.map((contextAttributeName) => ({ contextAttributeName })) }] };
}

describe('the dialect', () => {
  it.each<[string, JsonObject]>([
    ['v1', {}],
    ['v1', { specVersion: '0.8' }],
    ['v1', eventWith('id', 'status')],
    ['scheduling', { specVersion: '1.16.0' }],
    ['scheduling', { metadata: { topology: { isChild: true } } }],
    ['scheduling', eventWith('id', 'spaceId')],
    ['scheduling', { events: [{ type: 'com.qlik/active-analytics-orch', source: 'dataset.updated' }] }],
  ])('is %s for %j', (dialect, definition) => expect(decompile([definition]).dialect).toBe(dialect));

  it('is what the caller knows it to be', () =>
    expect(decompile([{}], { dialect: 'scheduling' }).dialect).toBe('scheduling'));
});
