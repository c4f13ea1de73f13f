import { describe, expect, it } from 'vitest';
import { zoneChanges } from '../../../lib/schedule/index.ts';

const year = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)] as const;
const told = (zone: string) =>
  zoneChanges(zone, ...year).map(({ at, minutes }) => `${new Date(at).toISOString()} ${minutes}`);

describe('the changes of the clocks in a span', () => {
  it('are those of the zone, forward and back', () => {
    expect(told('Europe/Berlin')).toEqual(['2026-03-29T01:00:00.000Z 60', '2026-10-25T01:00:00.000Z -60']);
    expect(told('Australia/Lord_Howe')).toEqual(['2026-04-04T15:00:00.000Z -30', '2026-10-03T15:30:00.000Z 30']);
  });

  it('are none where the clocks never change, nor at the turn of a year', () => {
    expect(told('UTC')).toEqual([]);
    expect(told('Asia/Tokyo')).toEqual([]);
    expect(zoneChanges('Europe/Berlin', Date.UTC(2026, 11, 1), Date.UTC(2027, 2, 1))).toEqual([]);
  });

  it('are those from the start of the span on, and not at its end', () => {
    const at = Date.parse('2026-03-29T01:00:00Z');
    expect(zoneChanges('Europe/Berlin', at, at + 1)).toHaveLength(1);
    expect(zoneChanges('Europe/Berlin', at - 1, at)).toHaveLength(0);
  });
});
