import { describe, expect, it } from 'vitest';
import { drawnPlaces } from '../../../lib/editor/index.ts';
import { EMPTY_VIEW, type Group, type View } from '../../../lib/model/view.ts';

const at = (x: number, y: number) => ({ x, y });
const viewOf = (groups: Readonly<Record<string, Group>>): View => ({
  ...EMPTY_VIEW,
  positions: new Map([
    ['a', at(0, 0)],
    ['b', at(300, 100)],
    ['c', at(600, 0)],
  ]),
  groups: new Map(Object.entries(groups)),
});
const cardOf = (group: string) => `card ${group}`;

describe('drawnPlaces', () => {
  it('are the places of the nodes where no group is collapsed', () => {
    const view = viewOf({ g: { name: 'G', tasks: ['a', 'b'] } });
    expect(drawnPlaces(view, cardOf)).toEqual({ positions: view.positions, cards: new Map() });
  });

  it('have a card in the corner of the frame in place of the nodes in it', () => {
    const { positions, cards } = drawnPlaces(
      viewOf({ g: { name: 'G', tasks: ['a', 'b'], isCollapsed: true } }),
      cardOf,
    );
    expect([...positions]).toEqual([
      ['c', at(600, 0)],
      ['card g', at(-34, -22)],
    ]);
    expect([...cards]).toEqual([
      ['a', 'card g'],
      ['b', 'card g'],
    ]);
  });

  it('have a node of two collapsed groups in the first', () => {
    const group = { name: 'G', tasks: ['a', 'b'], isCollapsed: true };
    const { cards } = drawnPlaces(viewOf({ g: group, h: { ...group, tasks: ['b', 'c'] } }), cardOf);
    expect([...cards.values()]).toEqual(['card g', 'card g', 'card h']);
  });

  it('have no card for a group none of whose nodes has a place', () => {
    const { positions } = drawnPlaces(viewOf({ g: { name: 'G', tasks: ['gone'], isCollapsed: true } }), cardOf);
    expect([...positions.keys()]).toEqual(['a', 'b', 'c']);
  });
});
