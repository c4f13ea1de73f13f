import { describe, expect, it } from 'vitest';
import { setExpectations, setRehearsal } from '../../../../lib/editor/index.ts';
import { type ChainDocument, open, remove, save, unwrap } from '../../../../lib/index.ts';
import { NO_SETTINGS } from '../../../../lib/simulate/index.ts';

const CHAIN = `{
  "taskloom": 1,
  "tasks": [
    {"id": "a"},
    {"name": "B"},
    {"name": "C"}
  ],
  "view": {
    "positions": {},
    "routes": {},
    "rehearsal": {
      "zone": "Europe/Oslo",
      "lanes": 4,
      "tasks": {
        "a": {"duration": {"low": 60, "usual": 3e2, "high": 900}, "deadline": "07:00", "owner": "Ada"},
        "@2": {"failure": {"source": "runs", "share": 0.02}, "deadline": "7 o'clock"},
        "b": {"duration": {"low": 900, "usual": 300, "high": 60}}
      },
      "quiet": {
        "quiet-1": {"from": "22:00", "to": "02:00", "days": ["SA"]},
        "quiet-2": {"from": "22:00", "to": "26:00"}
      },
      "holidays": {"2026-12-25": "Christmas Day", "2026-02-30": "Never"},
      "scenarios": {
        "late": {"name": "Late", "changes": [{"kind": "off", "task": "@2"}, {"kind": "no-edge", "task": "a", "event": "done"}]},
        "odd": {"name": "Odd", "changes": [{"kind": "rains"}]}
      }
    }
  }
}
`;

const opened = (text = CHAIN): ChainDocument => unwrap(open(text));
const settings = opened().view.rehearsal;

describe('what a chain document says of how its tasks run', () => {
  it('is read where it is of the form, and passed over elsewhere', () => {
    expect(settings).toEqual({
      zone: 'Europe/Oslo',
      lanes: 4,
      tasks: new Map([
        ['a', { duration: { source: 'entered', low: 60, usual: 300, high: 900 }, deadline: '07:00' }],
        ['@2', { failure: { source: 'runs', share: 0.02 } }],
      ]),
      quiet: new Map([['quiet-1', { from: '22:00', to: '02:00', days: ['SA'] }]]),
      holidays: new Map([['2026-12-25', 'Christmas Day']]),
      scenarios: new Map([
        [
          'late',
          {
            name: 'Late',
            changes: [
              { kind: 'off', task: '@2' },
              { kind: 'no-edge', edge: '["a","done"]' },
            ],
          },
        ],
      ]),
    });
  });

  it('is never part of a definition', () => {
    const { tasks } = JSON.parse(save(opened())) as { tasks: object[] };
    expect(tasks).toEqual([{ id: 'a' }, { name: 'B' }, { name: 'C' }]);
  });

  it('is the same bytes when nothing was edited', () => expect(save(opened())).toBe(CHAIN));

  it('changes where it was edited alone, and keeps what could not be read', () => {
    const edited = unwrap(setRehearsal(opened(), { lanes: 2 })).document;
    expect(save(edited)).toBe(CHAIN.replace('"lanes": 4', '"lanes": 2'));
    const later = unwrap(
      setExpectations(opened(), { tasks: [['a', { ...settings.tasks.get('a')!, deadline: '08:30' }]] }),
    ).document;
    expect(save(later)).toBe(CHAIN.replace('"07:00"', '"08:30"'));
    const none = unwrap(setRehearsal(opened(), { holidays: new Map() })).document;
    expect(save(none)).toContain('"holidays": {"2026-02-30": "Never"}');
  });

  it('calls tasks without an id as the file does when it is read again', () => {
    const without = unwrap(remove(opened(), { tasks: ['@1'] })).document;
    const again = opened(save(without)).view.rehearsal;
    expect([...again.tasks.keys()]).toEqual(['a', '@1']);
    expect(again.scenarios.get('late')!.changes[0]).toEqual({ kind: 'off', task: '@1' });
  });

  it('leaves the file with what it is about', () => {
    const without = unwrap(remove(opened(), { tasks: ['a'] })).document;
    expect([...without.view.rehearsal.tasks.keys()]).toEqual(['@2']);
  });

  it('comes into a file that says nothing of it, and goes without a trace', () => {
    const plain = '{"taskloom":1,"tasks":[{"id":"a"}],"view":{"positions":{},"routes":{}}}';
    const edited = unwrap(setExpectations(opened(plain), { tasks: [['a', { deadline: '07:00' }]] })).document;
    expect(opened(save(edited)).view.rehearsal.tasks).toEqual(new Map([['a', { deadline: '07:00' }]]));
    const back = unwrap(setExpectations(edited, { tasks: [['a', null]] })).document;
    expect(back.view.rehearsal).toBe(NO_SETTINGS);
    expect(save(back)).toBe(plain);
  });
});
