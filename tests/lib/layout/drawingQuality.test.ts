import { describe, expect, it } from 'vitest';
import { NODE_SIZE } from '../../../lib/editor/index.ts';
import type { Point } from '../../../lib/index.ts';
import { drawingQuality } from '../../support/drawingQuality.ts';

const LABEL = { x: 0, y: 0 };
const line = (...points: readonly [x: number, y: number][]): Point[] => points.map(([x, y]) => ({ x, y }));
const drawn = (lines: readonly (readonly Point[])[], nodes: readonly Point[] = []) =>
  drawingQuality({
    positions: new Map(nodes.map((point, index) => [`n${index}`, point])),
    routes: new Map(lines.map((points, index) => [`e${index}`, { points, label: LABEL }])),
  });

describe('crossings', () => {
  const level = line([0, 50], [100, 50]);
  const upright = line([50, 0], [50, 100]);

  it('are counted where a level line of one edge meets an upright line of another', () => {
    expect(drawn([level, upright]).crossings).toBe(1);
    expect(drawn([level, upright, line([60, 0], [60, 100])]).crossings).toBe(2);
    expect(drawn([level, line([50, 0], [50, 40])]).crossings).toBe(0);
    expect(drawn([level, line([150, 0], [150, 100])]).crossings).toBe(0);
  });

  it('are none where lines touch or lie on one another', () => {
    expect(drawn([level, line([50, 0], [50, 50])]).crossings).toBe(0);
    expect(drawn([level, line([0, 0], [0, 100])]).crossings).toBe(0);
    expect(drawn([level, level]).crossings).toBe(0);
  });

  it('are none of an edge with itself', () => {
    expect(drawn([line([0, 50], [100, 50], [100, 0], [50, 0], [50, 100])]).crossings).toBe(0);
  });
});

it('counts the corners of lines, and no points on the way', () => {
  expect(drawn([line([0, 0], [10, 0]), line([0, 0], [5, 0], [10, 0], [10, 20], [30, 20])]).bends).toBe(2);
});

it('measures the box around nodes and lines', () => {
  expect(drawn([], [{ x: 0, y: 0 }]).area).toBe(NODE_SIZE.width * NODE_SIZE.height);
  expect(drawn([line([-10, 0], [NODE_SIZE.width, 0])], [{ x: 0, y: 0 }]).area).toBe(
    (NODE_SIZE.width + 10) * NODE_SIZE.height,
  );
  expect(drawn([]).area).toBe(0);
});
