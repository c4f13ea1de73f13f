import { describe, expect, it } from 'vitest';
import { edgesInto, setUnknownKeys } from '../../../lib/editor/index.ts';
import {
  type ChainDocument,
  type Json,
  type Path,
  compile,
  graphOf,
  save,
  setAt,
  setSchedule,
  unwrap,
} from '../../../lib/index.ts';
import { edgeId } from '../../../lib/model/chain.ts';
import { chainOf } from '../../support/chainOf.ts';
import { documentOf } from '../../support/openText.ts';

const finished = (name: string, id: string, more: object = {}): Json => ({
  name,
  type: 'com.qlik.v1.task.run.finished',
  source: 'system-events.task',
  correlation: [{ contextAttributeName: 'id', contextAttributeValue: id }],
  ...more,
});

/**
 * A task `b` that waits for `a` by the event `done`, calls `lost`, which is none, and has an event that nothing calls.
 */
const wired = (): ChainDocument =>
  documentOf([
    { id: 'a', name: 'A' },
    {
      id: 'b',
      name: 'B',
      events: [
        finished('done', 'a'),
        finished('idle', 'x'),
        { name: 'other', type: 'com.qlik/active-analytics-orch', source: 'dataset.updated' },
      ],
      states: [
        {
          name: 'reload',
          onEvents: [
            { eventRefs: ['done', 'lost'], actions: [{ name: 'x' }] },
            { eventRefs: ['done', 'other'], actions: [] },
          ],
        },
      ],
    },
  ]);

const at = (document: ChainDocument, path: Path, value: Json | undefined) =>
  unwrap(setAt(document, { task: 'b', path, value })).document;
const definition = (document: ChainDocument) => compile(document.chain)[1] as Record<string, any>;
const refused = (path: Path, value: Json | undefined, document = wired()): string => {
  const tried = setAt(document, { task: 'b', path, value });
  return tried.ok ? 'allowed' : tried.refusal.message;
};

describe('a value anywhere in a definition', () => {
  it('is written, and taken away again without a trace in what was there', () => {
    const document = wired();
    const path = ['states', 0, 'onEvents', 1, 'actionMode'];
    expect(definition(at(document, path, 'PARALLEL'))['states'][0].onEvents[1].actionMode).toBe('PARALLEL');
    expect(save(at(at(document, path, 'PARALLEL'), path, undefined))).toBe(save(document));
  });

  it('that is there already changes nothing', () => {
    const document = wired();
    expect(at(document, ['name'], 'B')).toBe(document);
    expect(at(document, ['events', 0, 'name'], 'done')).toBe(document);
    expect(at(document, ['keepActive'], undefined)).toBe(document);
  });

  it('is refused where the service owns it', () => {
    expect(refused(['id'], 'c')).toBe('The service writes id; it cannot be edited.');
    expect(refused(['metadata', 'disabledCode'], 'MANUALLY')).toBe(
      'The service writes metadata.disabledCode; it cannot be edited.',
    );
    expect(definition(at(wired(), ['metadata', 'migratedFrom'], 'r'))['metadata']).toEqual({ migratedFrom: 'r' });
  });

  it('is refused where states, groups, actions or calls would come, go or change', () => {
    expect(refused(['states'], [])).toBe('states cannot be replaced as a whole; edit its items.');
    expect(refused(['states', 0, 'onEvents', 0], {})).toContain('onEvents cannot be replaced');
    expect(refused(['states', 1, 'name'], 'second')).toBe(
      'The definition has no state to write to; add one in the file.',
    );
    expect(refused(['states', 0, 'onEvents', 1, 'actions', 0, 'name'], 'x')).toBe(
      'The definition has no action to write to; add one in the file.',
    );
    expect(refused(['states', 0, 'onEvents', 0, 'eventRefs'], [])).toBe(
      'What a task waits for is edited by its edges.',
    );
    expect(refused(['taskloom'], 1)).toContain('marks the kind of file');
  });

  it('is refused where something else stands in the way', () => {
    expect(refused(['states', 0, 'name', 'first'], 'x')).toBe(
      'The definition has another kind of value where first belongs; change it in the JSON.',
    );
  });
});

describe('how a task waits', () => {
  it('cannot be left unsaid with two edges', () => {
    const document = chainOf(['a', 'b', 'c'], ['a SUCCEEDED c', 'b SUCCEEDED c']);
    const path = ['states', 0, 'exclusive'];
    expect(setAt(document, { task: 'c', path, value: undefined }).ok).toBe(false);
    expect(setAt(document, { task: 'c', path, value: false }).ok).toBe(true);
  });
});

describe('an event', () => {
  it('that is renamed takes every call of it along, and its route', () => {
    const route = { points: [{ x: 0, y: 0 }], label: { x: 0, y: 0 } };
    const document = wired();
    const routed = { ...document, view: { ...document.view, routes: new Map([[edgeId('b', 'done'), route]]) } };
    const after = at(routed, ['events', 0, 'name'], 'orders');
    expect(definition(after)['states'][0].onEvents.map((group: any) => group.eventRefs)).toEqual([
      ['orders', 'lost'],
      ['orders', 'other'],
    ]);
    expect([...after.view.routes]).toEqual([[edgeId('b', 'orders'), route]]);
    expect(graphOf(after.chain).byEdge.get(edgeId('b', 'orders'))?.source).toBe('a');
    const other = at(document, ['events', 2, 'name'], 'dataset');
    expect(definition(other)['states'][0].onEvents[1].eventRefs).toEqual(['done', 'dataset']);
  });

  it('keeps a name that only it has', () => {
    expect(refused(['events', 0, 'name'], 'idle')).toBe('Another event of this task is called “idle”.');
    expect(refused(['events', 0, 'name'], 'lost')).toBe('eventRefs of this task already refer to “lost”.');
    expect(refused(['events', 0, 'name'], '')).toBe('An event that eventRefs refer to needs a name.');
    expect(refused(['events', 0, 'name'], undefined)).toBe('An event that eventRefs refer to needs a name.');
    expect(refused(['events', 9, 'name'], 'x')).toBe('There is no such event.');
  });

  it('becomes an edge when a call finds it, and says then how the two are joined', () => {
    const after = at(wired(), ['events', 1, 'name'], 'lost');
    const [, b] = after.chain.tasks;
    expect(edgesInto(b!).map(({ name, source }) => [name, source])).toEqual([
      ['done', 'a'],
      ['lost', 'x'],
    ]);
    expect(definition(after)['states'][0].exclusive).toBe(true);
  });

  it('draws no edge any more with another type', () => {
    const after = at(wired(), ['events', 0, 'type'], 'another');
    expect(graphOf(after.chain).edges).toEqual([]);
    expect(definition(after)['states'][0].onEvents[0].eventRefs).toEqual(['done', 'lost']);
  });

  it('is not said twice', () => {
    const document = at(wired(), ['events', 1, 'name'], 'lost');
    expect(refused(['events', 1, 'correlation', 0, 'contextAttributeValue'], 'a', document)).toBe(
      'B already waits for that.',
    );
  });

  it('that leaves one task outside the file for another gives its place on', () => {
    const document = at(wired(), ['events', 1, 'name'], 'lost');
    const placed = { ...document, view: { ...document.view, positions: new Map([['x', { x: 7, y: 8 }]]) } };
    const after = at(placed, ['events', 1, 'correlation', 0, 'contextAttributeValue'], 'y');
    expect([...after.view.positions]).toEqual([['y', { x: 7, y: 8 }]]);
  });

  it('keeps the objects of the others', () => {
    const document = wired();
    const after = at(document, ['events', 1, 'dataOnly'], true);
    expect(after.chain.tasks[1]!.incoming[0]).toBe(document.chain.tasks[1]!.incoming[0]);
    expect(after.chain.tasks[1]!.incoming[1]).not.toBe(document.chain.tasks[1]!.incoming[1]);
  });
});

describe('keys without a field', () => {
  it('are written as one object, and those with a field stay', () => {
    const document = documentOf([{ id: 'b', name: 'B', x: 1, y: 2 }]);
    const written = (value: Record<string, Json>) =>
      setUnknownKeys(document, { task: 'b', path: [], known: ['id', 'name'], value });
    expect(compile(unwrap(written({ y: 3, z: 4 })).document.chain)[0]).toEqual({ id: 'b', name: 'B', y: 3, z: 4 });
    expect(unwrap(written({ x: 1, y: 2 })).document).toBe(document);
    expect(written({ name: 'C' })).toMatchObject({ ok: false, refusal: { message: 'name has a field of its own.' } });
    expect(written({ resourceId: 'r' }).ok).toBe(false);
  });
});

describe('a schedule', () => {
  it('brings a start that names the first state, and takes it along', () => {
    const document = wired();
    const scheduled = unwrap(setSchedule(document, { task: 'b', schedule: 'R/PT1H' })).document;
    expect(definition(scheduled)['start']).toEqual({ stateName: 'reload', schedule: 'R/PT1H' });
    expect(definition(unwrap(setSchedule(scheduled, { task: 'b', schedule: undefined })).document)).not.toHaveProperty(
      'start',
    );
    expect(unwrap(setSchedule(document, { task: 'b', schedule: undefined })).document).toBe(document);
  });

  it('goes on naming its state when that is renamed', () => {
    const scheduled = unwrap(setSchedule(wired(), { task: 'b', schedule: 'R/PT1H' })).document;
    expect(definition(at(scheduled, ['states', 0, 'name'], 'load'))['start'].stateName).toBe('load');
    const other = at(scheduled, ['start', 'stateName'], 'elsewhere');
    expect(definition(at(other, ['states', 0, 'name'], 'load'))['start'].stateName).toBe('elsewhere');
  });

  it('leaves what nobody knows in start', () => {
    const document = documentOf([{ id: 'b', start: { schedule: 'R/PT1H', note: 1 } }]);
    const after = unwrap(setSchedule(document, { task: 'b', schedule: undefined })).document;
    expect(compile(after.chain)[0]).toEqual({ id: 'b', start: { note: 1 } });
  });
});
