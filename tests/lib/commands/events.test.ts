import { describe, expect, it } from 'vitest';
import { waitsOf } from '../../../lib/editor/index.ts';
import {
  type ChainDocument,
  type JsonObject,
  addEvent,
  compile,
  convert,
  graphOf,
  joinOf,
  remove,
  removeEvent,
  save,
  unwrap,
} from '../../../lib/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { documentOf } from '../../support/openText.ts';

const finished = (name: string, id: string) => ({
  name,
  type: 'com.qlik.v1.task.run.finished',
  source: 'system-events.task',
  correlation: [{ contextAttributeName: 'id', contextAttributeValue: id }],
});
const posted = (name: string) => ({ name, type: 'org.example.posted', source: 'crm', correlation: [] });
const reload = { functionRef: { refName: 'app.reload', arguments: { appId: 'app-1' } } };

/** A task of the scheduling dialect that waits for these events. */
function waiting(
  events: readonly JsonObject[],
  refs: readonly string[] = events.map(({ name }) => String(name)),
): ChainDocument {
  return documentOf([
    {
      id: 't',
      name: 'Mart',
      events,
      states: [{ onEvents: [{ eventRefs: refs, actions: [reload] }] }],
      metadata: { topology: {} },
    },
  ]);
}
const taskOf = ({ chain }: ChainDocument) => graphOf(chain).byKey.get('t')!;
const eventsOf = ({ chain }: ChainDocument) => compile(chain)[0]!['events'] as JsonObject[];
const refsOf = ({ chain }: ChainDocument) =>
  (compile(chain)[0] as unknown as { states: { onEvents: { eventRefs: string[] }[] }[] }).states[0]!.onEvents[0]!
    .eventRefs;

describe('addEvent', () => {
  it('adds an update of a dataset, correlated by the app of the task, and calls it', () => {
    const { document, created, label } = unwrap(
      addEvent(waiting([posted('dataset-updated')]), { task: 't', kind: 'dataset' }),
    );
    expect(eventsOf(document)[1]).toEqual({
      name: 'dataset-updated-2',
      type: 'com.qlik/active-analytics-orch',
      source: 'dataset.updated',
      correlation: [{ contextAttributeName: 'appId', contextAttributeValue: 'app-1' }],
    });
    expect(refsOf(document)).toEqual(['dataset-updated', 'dataset-updated-2']);
    expect([created.edges, label]).toEqual([[], 'Add an event to Mart']);
  });

  it('takes one update of a dataset a task, and none in v1', () => {
    const once = unwrap(addEvent(waiting([]), { task: 't', kind: 'dataset' })).document;
    expect(addEvent(once, { task: 't', kind: 'dataset' })).toMatchObject({
      ok: false,
      refusal: { message: 'Mart already starts when a dataset is updated.' },
    });
    expect(addEvent(once, { task: 't', kind: 'other' }).ok).toBe(true);
    expect(addEvent(chainOf(['a']), { task: 'a', kind: 'dataset' }).ok).toBe(false);
  });

  it('takes an update of a dataset for an app only', () => {
    const document = documentOf([{ id: 't', name: 'Mart', states: [{}], metadata: { topology: {} } }]);
    expect(addEvent(document, { task: 't', kind: 'dataset' })).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/^Mart has no app yet/) },
    });
  });

  it('adds others, each under a name of its own', () => {
    let document = chainOf(['a', 'b'], ['a SUCCEEDED b']);
    for (let count = 0; count < 2; count += 1)
      document = unwrap(addEvent(document, { task: 'b', kind: 'other' })).document;
    expect(waitsOf(graphOf(document.chain).byKey.get('b')!)).toHaveLength(3);
    expect(save(document).match(/"event(?:-2)?"/g)).toHaveLength(4);
  });

  it('needs a state to call them in', () => {
    const document = documentOf([{ id: 't', name: 'Mart', states: [] }]);
    expect(addEvent(document, { task: 't', kind: 'other' })).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/has no state to wire/) },
    });
    expect(addEvent(document, { task: 'nothing', kind: 'other' })).toMatchObject({
      ok: false,
      refusal: { message: 'There is no such task.' },
    });
  });

  it('is lost in v1 with a word, as one that was read', () => {
    const document = unwrap(addEvent(waiting([]), { task: 't', kind: 'dataset' })).document;
    expect(convert(document, 'v1').problems.map(({ pointer }) => pointer)).toContain('/events/0');
  });
});

describe('removeEvent', () => {
  it('takes an event out with its calls', () => {
    const document = waiting([finished('a', 'x'), posted('b')]);
    const left = unwrap(removeEvent(document, { task: 't', index: 1 })).document;
    expect([eventsOf(left).map(({ name }) => name), refsOf(left)]).toEqual([['a'], ['a']]);
  });

  it('takes an edge out as its removal does', () => {
    const document = chainOf(['a', 'b'], ['a SUCCEEDED b', 'a FAILED b']);
    const [edge] = graphOf(document.chain).edges;
    expect(save(unwrap(removeEvent(document, { task: 'b', index: 0 })).document)).toBe(
      save(unwrap(remove(document, { edges: [edge!.id] })).document),
    );
  });

  it('takes the calls along only where they mean it: the first of its name', () => {
    const document = waiting([posted('a'), finished('a', 'x'), posted('b')], ['a', 'b']);
    const second = unwrap(removeEvent(document, { task: 't', index: 1 })).document;
    expect([eventsOf(second).length, refsOf(second)]).toEqual([2, ['a', 'b']]);
    const first = unwrap(removeEvent(document, { task: 't', index: 0 })).document;
    expect([eventsOf(first).length, refsOf(first), graphOf(first.chain).edges]).toEqual([2, ['b'], []]);
  });

  it('passes over what is not there', () => {
    const document = waiting([posted('a')]);
    expect(unwrap(removeEvent(document, { task: 't', index: 7 })).document).toBe(document);
    expect(unwrap(removeEvent(document, { task: 'nothing', index: 0 })).document).toBe(document);
  });
});

describe('what a task waits for', () => {
  it('is each event that is called, edge or not', () => {
    expect(
      waitsOf(taskOf(waiting([finished('a', 'x'), posted('b'), posted('c')], ['a', 'b']))).map((entry) => entry.kind),
    ).toEqual(['edge', 'opaque']);
    expect(joinOf(taskOf(waiting([posted('b')])))).toBe('any');
  });
});
