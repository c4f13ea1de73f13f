import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES, connectAll } from '../../../lib/editor/index.ts';
import {
  type BulkResult,
  type ChainDocument,
  type EditResult,
  connect,
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

/** One after the other, skipping those that refuse: what each bulk edit must come to. */
function oneByOne<T>(
  document: ChainDocument,
  items: readonly T[],
  step: (now: ChainDocument, item: T) => EditResult<ChainDocument>,
): Outcome | 'refused' {
  let [now, done] = [document, 0];
  for (const item of items) {
    const next = step(now, item);
    if (next.ok) [now, done] = [next.value.document, done + 1];
  }
  return done === 0 && items.length > 0 ? 'refused' : { text: save(now), skipped: items.length - done };
}

interface Outcome {
  readonly text: string;
  readonly skipped: number;
}

function outcomeOf(result: BulkResult<ChainDocument>): Outcome | 'refused' {
  return result.ok ? { text: save(result.value.document), skipped: result.value.skipped } : 'refused';
}

const status = fc.constantFrom(...STATUSES);
const runs = { numRuns: 1_000, seed: 61 };

describe('a bulk edit does what single edits do, one after the other', () => {
  it('for fields', () => {
    fc.assert(
      fc.property(taskText, fc.constantFrom('enabled', 'spaceId', 'appId'), (text, field) => {
        const document = openText(text);
        const tasks = [...document.chain.tasks.map(({ key }) => key), 'nothing'];
        const value = field === 'enabled' ? false : 'x';
        expect(outcomeOf(setFields(document, { tasks, field, value }))).toEqual(
          oneByOne(document, tasks, (now, task) => setField(now, { task, field, value })),
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
        const expected = oneByOne(document, tasks, (now, task) => setJoin(now, { task, join }));
        expect(outcomeOf(setJoins(document, { tasks, join }))).toEqual(expected);
      }),
      runs,
    );
  });

  it('for statuses', () => {
    fc.assert(
      fc.property(taskText, status, (text, to) => {
        const document = openText(text);
        const edges = [...graphOf(document.chain).edges.map(({ id }) => id), 'nothing'];
        expect(outcomeOf(setStatuses(document, { edges, status: to }))).toEqual(
          oneByOne(document, edges, (now, edge) => setStatus(now, { edge, status: to })),
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
        const target = keys[at % Math.max(1, keys.length)] ?? 'nobody';
        const sources = [...keys, ...graphOf(document.chain).externals, 'nothing'].filter((key) => key !== target);
        withoutId += document.chain.tasks.filter((task) => taskId(task) === null).length;
        const expected = oneByOne(document, sources, (now, source) => {
          const args = { source, target, status: to };
          return connect(now, args);
        });
        expect(outcomeOf(connectAll(document, { sources, target, status: to }))).toEqual(expected);
      }),
      runs,
    );
    expect(withoutId).toBeGreaterThan(100);
  });
});
