import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChainDocument,
  NotAllowed,
  STATUSES,
  canConnect,
  canSetField,
  canSetJoin,
  canSetStatus,
  connect,
  connectAll,
  graphOf,
  save,
  setField,
  setFields,
  setJoin,
  setJoins,
  setStatus,
  setStatuses,
  taskId,
} from '../../../lib/index.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { openText } from '../../support/openText.ts';

/** One after the other, leaving out what may not be done: what each command for many must come to. */
function oneByOne<T>(
  document: ChainDocument,
  items: readonly T[],
  step: (now: ChainDocument, item: T) => ChainDocument | null,
) {
  let [now, done] = [document, 0];
  for (const item of items) {
    const next = step(now, item);
    if (next) [now, done] = [next, done + 1];
  }
  return { text: save(now), done, left: items.length - done };
}

const said = ({ document, done, left }: { document: ChainDocument; done: number; left: number }) => ({
  text: save(document),
  done,
  left,
});
const status = fc.constantFrom(...STATUSES);
const runs = { numRuns: 1_000, seed: 61 };

describe('a command for many does what the same for one does, one after the other', () => {
  it('for fields', () => {
    fc.assert(
      fc.property(taskText, fc.constantFrom('enabled', 'spaceId', 'appId'), (text, field) => {
        const document = openText(text);
        const tasks = [...document.chain.tasks.map(({ key }) => key), 'nothing'];
        const value = field === 'enabled' ? false : 'x';
        expect(said(setFields(document, { tasks, field, value }))).toEqual(
          oneByOne(document, tasks, (now, task) =>
            canSetField(now, { task, field }).ok ? setField(now, { task, field, value }).document : null,
          ),
        );
      }),
      runs,
    );
  });

  it('for joins', () => {
    fc.assert(
      fc.property(taskText, fc.constantFrom('all', 'any'), (text, join) => {
        const document = openText(text);
        const tasks = [...document.chain.tasks.map(({ key }) => key), 'nothing'];
        const expected = oneByOne(document, tasks, (now, task) =>
          canSetJoin(now, { task, join }).ok ? setJoin(now, { task, join }).document : null,
        );
        if (expected.done === 0) expect(() => setJoins(document, { tasks, join })).toThrow(NotAllowed);
        else expect(said(setJoins(document, { tasks, join }))).toEqual(expected);
      }),
      runs,
    );
  });

  it('for statuses', () => {
    fc.assert(
      fc.property(taskText, status, (text, to) => {
        const document = openText(text);
        const edges = [...graphOf(document.chain).edges.map(({ id }) => id), 'nothing'];
        expect(said(setStatuses(document, { edges, status: to }))).toEqual(
          oneByOne(document, edges, (now, edge) =>
            canSetStatus(now, { edge, status: to }).ok ? setStatus(now, { edge, status: to }).document : null,
          ),
        );
      }),
      runs,
    );
  });

  it('for edges to one task, from tasks without an id too', () => {
    let withoutId = 0;
    fc.assert(
      fc.property(taskText, status, fc.nat(), (text, to, at) => {
        const document = openText(text);
        const keys = document.chain.tasks.map(({ key }) => key);
        const target = keys[at % Math.max(1, keys.length)] ?? 'nothing';
        const sources = [...keys, ...graphOf(document.chain).externals, 'nothing'].filter((key) => key !== target);
        withoutId += document.chain.tasks.filter((task) => taskId(task) === null).length;
        const expected = oneByOne(document, sources, (now, source) => {
          const args = { source, target, status: to };
          return canConnect(now, args).ok ? connect(now, args).document : null;
        });
        if (expected.done === 0)
          expect(() => connectAll(document, { sources, target, status: to })).toThrow(NotAllowed);
        else expect(said(connectAll(document, { sources, target, status: to }))).toEqual(expected);
      }),
      runs,
    );
    expect(withoutId).toBeGreaterThan(100);
  });
});
