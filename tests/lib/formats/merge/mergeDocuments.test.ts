import { describe, expect, it } from 'vitest';
import { addNote, editNote, setExpectations, setRehearsal } from '../../../../lib/editor/index.ts';
import { mergeDocuments } from '../../../../lib/formats/index.ts';
import { type ChainDocument, addTask, move, rename, save, unwrap } from '../../../../lib/index.ts';
import { openText } from '../../../support/openText.ts';

const TEXT = `[
  {"id": "a", "name": "A",   "number": 1.0},
  {"id": "b", "name": "B", "number": 1e3}
]
`;
const base = openText(TEXT);
const at = (document: ChainDocument, x: number) =>
  unwrap(move(document, { moves: new Map([['a', { x, y: 0 }]]) })).document;

describe('a merged file', () => {
  it('is in the style of mine, and what nobody touched keeps its bytes', () => {
    const mine = unwrap(rename(base, { task: 'a', name: 'Mine' })).document;
    const theirs = openText(TEXT.replace('"B"', '"Theirs"').replace(']\n', ',{"id": "c", "number": 2.50}]\n'));
    const text = save(mergeDocuments(base, mine, theirs).document);
    expect(text).toContain('{"id": "a", "name": "Mine",   "number": 1.0}');
    expect(text).toContain('{"id": "b", "name": "Theirs", "number": 1e3}');
    expect(text).toContain('"number": 2.50');
  });

  it('is mine, byte by byte, where theirs changed nothing', () => {
    expect(save(mergeDocuments(base, base, openText(TEXT)).document)).toBe(TEXT);
  });

  it('has the places that either side gave, and mine where both did', () => {
    const placed = at(base, 0);
    const places = (mine: ChainDocument, theirs: ChainDocument) =>
      mergeDocuments(placed, mine, theirs).document.view.positions.get('a')!.x;
    expect([places(placed, at(base, 5)), places(at(base, 7), placed), places(at(base, 7), at(base, 5))]).toEqual([
      5, 7, 7,
    ]);
  });

  it('has what either side expects of tasks, and mine where both do', () => {
    const expecting = (document: ChainDocument, task: string, deadline: string) =>
      unwrap(setExpectations(document, { tasks: [[task, { deadline }]] })).document;
    const mine = unwrap(setRehearsal(expecting(base, 'a', '07:00'), { lanes: 2 })).document;
    const theirs = expecting(expecting(base, 'a', '08:00'), 'b', '09:00');
    const { rehearsal } = mergeDocuments(base, mine, theirs).document.view;
    expect(rehearsal.lanes).toBe(2);
    expect([...rehearsal.tasks]).toEqual([
      ['a', { deadline: '07:00' }],
      ['b', { deadline: '09:00' }],
    ]);
  });

  it('keeps both texts of a note that both edited', () => {
    const noted = unwrap(addNote(base, { at: { x: 0, y: 0 }, text: 'Base' })).document;
    const [note] = noted.view.notes.keys();
    const edited = (text: string) => unwrap(editNote(noted, { note: note!, text })).document;
    const { document } = mergeDocuments(noted, edited('Mine'), edited('Theirs'));
    expect(Array.from(document.view.notes.values(), ({ text }) => text)).toEqual(['Mine', 'Theirs']);
  });

  it('has tasks that both sides added under other names', () => {
    const added = (name: string) => unwrap(addTask(base, { task: { name, appId: name } })).document;
    const { document, conflicts } = mergeDocuments(base, added('One'), added('Two'));
    expect(conflicts).toEqual([]);
    expect(document.chain.tasks.map(({ definition }) => definition['name']).toSorted()).toEqual([
      'A',
      'B',
      'One',
      'Two',
    ]);
  });
});
