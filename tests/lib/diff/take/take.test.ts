import { describe, expect, it } from 'vitest';
import { type TaskChange, changeWords, diff, takeChange, takeTask } from '../../../../lib/diff/index.ts';
import {
  type ChainDocument,
  type EditResult,
  type JsonObject,
  compile,
  connect,
  remove,
  rename,
  sequence,
  setField,
  setJoin,
  setStatus,
  unwrap,
} from '../../../../lib/index.ts';
import { chainOf, definitionsOf } from '../../../support/chainOf.ts';
import { documentOf } from '../../../support/openText.ts';

const chain = (): ChainDocument => chainOf(['a', 'b', 'c', 'd'], ['a SUCCEEDED c', 'b SUCCEEDED c', 'c FAILED d']);

const edited = (...commands: readonly ((document: ChainDocument) => EditResult<ChainDocument>)[]): ChainDocument =>
  unwrap(sequence(...commands)(chain())).document;

const wordsOf = (other: ChainDocument, document: ChainDocument): readonly string[] =>
  diff(other, document).tasks.flatMap(({ action, changes }) =>
    action === 'changed' ? changes.map((change) => changeWords(change).now) : [action],
  );

/** The document with the change taken whose code is given. */
function take(document: ChainDocument, other: ChainDocument, code: TaskChange['code']): EditResult<ChainDocument> {
  const found = diff(other, document);
  const task = found.tasks.find(({ changes }) => changes.some((change) => change.code === code))!;
  return takeChange(document, { other, found, task, change: task.changes.find((change) => change.code === code)! });
}

describe('a change that is taken', () => {
  it.each([
    ['a name', 'name', (now) => rename(now, { task: 'a', name: 'A' })],
    ['an app', 'app', (now) => setField(now, { task: 'a', field: 'appId', value: 'other' })],
    ['a switch', 'enabled', (now) => setField(now, { task: 'a', field: 'enabled', value: false })],
    ['a join', 'join', (now) => setJoin(now, { task: 'c', join: 'all' })],
    ['an edge that was drawn', 'edge-added', (now) => connect(now, { source: 'b', target: 'd', status: 'ANY' })],
    ['an edge that was deleted', 'edge-removed', (now) => remove(now, { edges: ['["d","c-failed"]'] })],
    ['a status', 'edge-status', (now) => setStatus(now, { edge: '["d","c-failed"]', status: 'ANY' })],
  ] satisfies [string, TaskChange['code'], (now: ChainDocument) => EditResult<ChainDocument>][])(
    'makes a document what the other one is: %s',
    (_, code, command) => {
      const document = edited(command);
      expect(wordsOf(chain(), document)).toHaveLength(1);
      const taken = unwrap(take(document, chain(), code)).document;
      expect(compile(taken.chain)).toEqual(compile(chain().chain));
    },
  );

  it('leaves the other changes of its task', () => {
    const document = edited(
      (now) => rename(now, { task: 'c', name: 'C' }),
      (now) => setJoin(now, { task: 'c', join: 'all' }),
    );
    expect(wordsOf(chain(), unwrap(take(document, chain(), 'name')).document)).toEqual(['waits for all of a, b']);
  });

  it('is an edge from the task that has another id in this document', () => {
    const other = documentOf(definitionsOf([{ name: 'a', id: 'there' }, 'c'], ['there SUCCEEDED c']));
    const taken = unwrap(take(documentOf(definitionsOf(['a', 'c'])), other, 'edge-removed'));
    expect(taken.document.chain.tasks[1]!.incoming).toMatchObject([{ source: 'a', status: 'SUCCEEDED' }]);
  });

  it('is the event of that name, where another one waits for the same', () => {
    const event = { type: 'com.qlik.v1.task.run.finished', source: 'system-events.task' };
    const withEvents = (...events: readonly JsonObject[]): ChainDocument =>
      documentOf(definitionsOf(['a']).map((task) => ({ ...task, events })));
    const other = withEvents({ name: 'x', ...event }, { name: 'y', ...event });
    const document = withEvents({ name: 'y', ...event, note: 'b' });
    const found = diff(other, document);
    const change = found.tasks[0]!.changes.find((each) => each.code === 'event-removed' && each.name === 'y')!;
    const taken = unwrap(takeChange(document, { other, found, task: found.tasks[0]!, change })).document;
    const left = diff(other, taken).tasks[0]!.changes.filter(({ code }) => code === 'event-removed');
    expect(left).toMatchObject([{ name: 'x' }]);
  });

  it('is refused for what the service writes', () => {
    const document = documentOf(definitionsOf(['a']).map((task) => ({ ...task, resourceId: 'other' })));
    const found = diff(chainOf(['a']), document);
    const [task] = found.tasks;
    expect(
      takeChange(document, { other: chainOf(['a']), found, task: task!, change: task!.changes[0]! }),
    ).toMatchObject({ refusal: { code: 'service-owned' } });
  });

  it('is refused for a comparison of an older state', () => {
    const document = edited((now) => rename(now, { task: 'a', name: 'A' }));
    const found = diff(chain(), document);
    const [task] = found.tasks;
    const later = unwrap(rename(document, { task: 'a', name: 'B' })).document;
    expect(takeTask(later, { other: chain(), found, task: task! })).toMatchObject({
      refusal: { code: 'not-compared' },
    });
  });
});

describe('a task that is taken', () => {
  const takeFirst = (document: ChainDocument, other: ChainDocument): ChainDocument => {
    const found = diff(other, document);
    return unwrap(takeTask(document, { other, found, task: found.tasks[0]! })).document;
  };

  it('comes back where it was, with the edges on both sides', () => {
    const document = edited((now) => remove(now, { tasks: ['c'] }));
    const taken = takeFirst(document, chain());
    expect(compile(taken.chain)).toEqual(compile(chain().chain));
    expect(taken.view.positions.get('c')).toEqual(chain().view.positions.get('c'));
  });

  it('goes, where the other document does not have it', () => {
    const other = edited((now) => remove(now, { tasks: ['d'] }));
    expect(takeFirst(chain(), other).chain.tasks.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('gets all that is different at once, and keeps its id and what the service wrote', () => {
    const [there] = definitionsOf([{ name: 'a', id: 'there', appId: 'other' }]);
    const here = definitionsOf(['a']).map((task) => ({ ...task, metadata: { createdAt: '2026' } }));
    const taken = takeFirst(documentOf(here), documentOf([there!]));
    expect(compile(taken.chain)).toMatchObject([{ id: 'a', metadata: { createdAt: '2026' } }]);
    expect(wordsOf(documentOf([there!]), taken)).not.toContain('reloads app-a');
  });
});
