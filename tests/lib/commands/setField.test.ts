import { describe, expect, it } from 'vitest';
import type { Field } from '../../../lib/editor/index.ts';
import { type Json, compile, move, rename, setField, unwrap } from '../../../lib/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { documentOf } from '../../support/openText.ts';

function after(field: Field, value: Json | undefined): Record<string, Json> {
  return compile(unwrap(setField(chainOf(['a']), { task: 'a', field, value })).document.chain)[0] as Record<
    string,
    Json
  >;
}

describe('setField', () => {
  it.each<[Field, Json, string]>([
    ['description', 'Loads orders', 'description'],
    ['enabled', false, 'enabled'],
    ['spaceId', 'sp-1', 'metadata'],
    ['appId', 'app-9', 'states'],
  ])('writes %s', (field, value, key) => {
    expect(JSON.stringify(after(field, value)[key])).toContain(JSON.stringify(value));
  });

  it('puts a new key where the service itself writes it', () => {
    expect(Object.keys(after('description', 'x')).slice(-2)).toEqual(['description', 'specVersion']);
    const bare = documentOf([{ id: 'a', specVersion: '0.8' }]);
    const made = unwrap(setField(bare, { task: 'a', field: 'usage', value: 'ANALYTICS' })).document;
    expect(Object.keys(compile(made.chain)[0]!)).toEqual(['id', 'metadata', 'specVersion']);
  });

  it('takes a field away for undefined', () => expect(after('enabled', undefined)).not.toHaveProperty('enabled'));

  it('changes nothing when the value is there already', () => {
    const document = chainOf(['a']);
    expect(unwrap(rename(document, { task: 'a', name: 'a' })).document).toBe(document);
    expect(unwrap(setField(document, { task: 'a', field: 'description', value: undefined })).document).toBe(document);
  });

  it('makes up no state for a field of the action to stand in', () => {
    const document = documentOf([{ id: 'a', states: [] }]);
    expect(setField(document, { task: 'a', field: 'appId', value: 'x' }).ok).toBe(false);
    expect(setField(document, { task: 'a', field: 'spaceId', value: 'x' }).ok).toBe(true);
  });

  it('refuses where something else stands in the way', () => {
    const document = documentOf([{ id: 'a', metadata: 'none', states: [] }]);
    expect(setField(document, { task: 'a', field: 'usage', value: 'x' }).ok).toBe(false);
    expect(setField(document, { task: 'a', field: 'usage', value: 'ANALYTICS' }).ok).toBe(false);
    expect(setField(document, { task: 'nobody', field: 'name', value: 'x' }).ok).toBe(false);
  });
});

describe('move', () => {
  it('places nodes on whole pixels, and never touches the chain', () => {
    const document = chainOf(['a']);
    const moved = unwrap(move(document, { moves: new Map([['a', { x: 1.4, y: -2.5 }]]) })).document;
    expect(moved.view.positions.get('a')).toEqual({ x: 1, y: -2 });
    expect(moved.chain).toBe(document.chain);
    expect(unwrap(move(moved, { moves: new Map([['a', { x: 1, y: -2 }]]) })).document).toBe(moved);
  });
});
