import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Dialect,
  type Json,
  type JsonObject,
  addTask,
  compile,
  connect,
  convert,
  decompile,
  open,
  save,
  unwrap,
  messageOf,
} from '../../../lib/index.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { documentOf, openText } from '../../support/openText.ts';
import { PATIENT, runs } from '../../support/runs.ts';
import { expectSameChain } from '../../support/sameChain.ts';

const OTHER: Readonly<Record<Dialect, Dialect>> = { v1: 'scheduling', scheduling: 'v1' };

function correlation(...pairs: readonly [string, string][]): Json {
  return pairs.map(([name, value]) => ({ contextAttributeName: name, contextAttributeValue: value }));
}

interface Parts {
  readonly metadata?: JsonObject;
  readonly events?: readonly JsonObject[];
  readonly specVersion?: string;
  readonly refs?: readonly string[];
}

function task(parts: Parts): JsonObject {
  const { metadata = {}, events = [], specVersion = '1.16.0', refs = events.map(({ name }) => name as string) } = parts;
  const onEvents = [{ actions: [{ name: 'app.reload' }], eventRefs: refs }];
  return { id: 'b', name: 'B', specVersion, metadata, events, states: [{ name: 'reload', onEvents, exclusive: true }] };
}

const DATASET = {
  name: 'fresh',
  type: 'com.qlik/active-analytics-orch',
  source: 'dataset.updated',
  correlation: correlation(['datasetId', 'd']),
};
const runOf = (name: string, ...pairs: readonly [string, string][]): JsonObject => ({
  name,
  type: 'com.qlik.v1.task.run.finished',
  source: 'system-events.task',
  correlation: correlation(...pairs),
});

function converted(definition: JsonObject, drop = false) {
  const made = convert(openText(JSON.stringify([definition])), 'v1', { drop });
  return {
    ...made,
    definition: compile(made.document.chain)[0]!,
    found: made.problems.map(({ code, pointer }) => [code, pointer]),
  };
}

describe('to v1: what it cannot say', () => {
  it.each<[string, JsonObject, [string, string][]]>([
    ['a dataset event', task({ events: [DATASET] }), [['dialect-event', '/events/0']]],
    [
      'the extra correlations of an edge',
      task({ events: [runOf('e', ['id', 'a'], ['appId', 'x'], ['status', 'FAILED'], ['spaceId', 'y'])] }),
      [
        ['dialect-correlation', '/events/0/correlation/1'],
        ['dialect-correlation', '/events/0/correlation/3'],
      ],
    ],
    [
      'an event that tells runs apart by app',
      task({ events: [runOf('e', ['appId', 'x'])] }),
      [['dialect-event', '/events/0']],
    ],
    [
      'a later disabledCode',
      task({ metadata: { disabledCode: 'OWNER-MOVED' } }),
      [['dialect-value', '/metadata/disabledCode']],
    ],
    [
      'a later trigger type',
      task({ metadata: { trigger: { id: 't', type: 4 } } }),
      [['dialect-value', '/metadata/trigger/type']],
    ],
    [
      'what the service writes in the other dialect alone',
      task({
        metadata: { topology: { isChild: true }, orchestration: { id: 'o', type: 3, lastRun: {} }, scriptOwnerId: 's' },
      }),
      [
        ['dialect-metadata', '/metadata/scriptOwnerId'],
        ['dialect-metadata', '/metadata/topology'],
        ['dialect-metadata', '/metadata/orchestration/lastRun'],
      ],
    ],
  ])('%s is reported; it stays, or goes with drop', (_, definition, found) => {
    const kept = converted(definition);
    expect(kept.found.toSorted()).toEqual(found.toSorted());
    expect(kept.definition).toEqual({ ...definition, specVersion: '0.8' });
    const dropped = converted(definition, true);
    expect(dropped.found).toEqual(kept.found);
    expect(convert(dropped.document, 'v1').problems).toEqual([]);
  });

  it('reports an extra correlation with its edge', () => {
    const { problems, document } = converted(task({ events: [runOf('e', ['id', 'a'], ['appId', 'x'])] }));
    expect(problems[0]!.edge).toBe(document.chain.tasks[0]!.incoming.find((entry) => entry.kind === 'edge')!.id);
    expect(messageOf(problems[0]!)).toMatch(/no correlation by appId.*stays/);
  });

  it('passes over what both dialects have, and what neither has', () => {
    const events = [
      runOf('e', ['id', 'a'], ['status', 'FAILED']),
      { name: 'odd', type: 'x' },
      runOf('f', ['mood', 'x']),
    ];
    const metadata = {
      disabledCode: 'MANUALLY',
      trigger: { id: 't', type: 3 },
      orchestration: { id: 'o', type: 3 },
      note: 1,
    };
    expect(converted(task({ events, metadata }), true).found).toEqual([]);
  });
});

describe('with drop', () => {
  it('an event goes with every call of it, and nothing else does', () => {
    const { definition } = converted(
      task({ events: [DATASET, runOf('e', ['id', 'a'])], refs: ['fresh', 'e', 'ghost', 'fresh'] }),
      true,
    );
    expect(definition).toEqual(task({ events: [runOf('e', ['id', 'a'])], refs: ['e', 'ghost'], specVersion: '0.8' }));
  });

  it('a name that another event has is still called, and that event is drawn now', () => {
    const { definition, document } = converted(
      task({ events: [DATASET, runOf('fresh', ['id', 'a'])], refs: ['fresh'] }),
      true,
    );
    expect(definition['states']).toEqual(task({ refs: ['fresh'] })['states']);
    expect(document.chain.tasks[0]!.incoming).toMatchObject([{ kind: 'edge', source: 'a' }]);
  });

  it('a trigger goes as a whole, an orchestration without its last run', () => {
    const metadata = {
      usage: 'ANALYTICS',
      trigger: { id: 't', type: 4 },
      orchestration: { id: 'o', lastRun: {}, type: 3 },
    };
    expect(converted(task({ metadata }), true).definition['metadata']).toEqual({
      usage: 'ANALYTICS',
      orchestration: { id: 'o', type: 3 },
    });
  });
});

describe('specVersion', () => {
  const versions = (list: readonly string[], to: Dialect) => {
    const definitions = list.map((specVersion, index) => ({ id: `t${index}`, name: 'T', specVersion }));
    const made = convert(documentOf(definitions), to);
    return [
      compile(made.document.chain).map((definition) => definition['specVersion']),
      made.problems.map(({ code }) => code),
    ];
  };
  it('follows where it is just the usual one', () => {
    expect(versions(['0.8', '0.9', '0.80'], 'scheduling')).toEqual([['1.16.0', '0.9', '0.80'], []]);
    expect(versions(['1.16.0', '1.16'], 'v1')).toEqual([['0.8', '1.16'], []]);
  });
  it('stays where both are there: the way back could not tell them apart', () => {
    expect(versions(['0.8', '1.16.0'], 'v1')).toEqual([['0.8', '1.16.0'], ['dialect-spec-version']]);
  });
  it('that is the one of the target already is reported: the way back would change it', () => {
    expect(versions(['0.8', '0.9'], 'scheduling')).toEqual([['1.16.0', '0.9'], []]);
    const document = openText('[{"id": "a", "specVersion": "0.8", "metadata": {"topology": {}}}]');
    expect(convert(document, 'v1').problems.map(({ code }) => code)).toEqual([
      'dialect-spec-version',
      'dialect-metadata',
    ]);
  });
});

describe('both dialects are written', () => {
  it.each(['v1', 'scheduling'] as const)('new tasks of a document that was converted to %s', (to) => {
    const { document, label } = convert(
      documentOf([{ id: 'a', name: 'A', specVersion: to === 'v1' ? '1.16.0' : '0.8' }]),
      to,
    );
    const added = unwrap(addTask(document, { task: { name: 'B' } })).document;
    const wired = unwrap(connect(added, { source: 'a', target: 'new:b', status: 'FAILED' })).document;
    const opened = open(save(wired));
    expect(opened.ok && opened.value.chain.dialect).toBe(to);
    expect(convert(wired, to)).toEqual({ document: wired, label, problems: [] });
    expect(compile(wired.chain).map((definition) => definition['specVersion'])).toEqual(
      to === 'v1' ? ['0.8', '0.8'] : ['1.16.0', '1.16.0'],
    );
  });
});

describe('law: there and back', PATIENT, () => {
  it('gives the same chain and the same bytes, unless it said that it would not', () => {
    let exact = 0;
    fc.assert(
      fc.property(taskText, (text) => {
        const document = openText(text);
        const { document: there, problems } = convert(document, OTHER[document.chain.dialect]);
        if (problems.some((problem) => messageOf(problem).includes('Converting back'))) return;
        exact += 1;
        const back = convert(there, document.chain.dialect).document;
        expectSameChain(back.chain, document.chain);
        expect(back.chain.dialect).toBe(document.chain.dialect);
        expect(save(back)).toBe(text);
      }),
      runs(1101),
    );
    expect(exact).toBeGreaterThan(1500);
  });

  it('loses with drop only where there was a problem; what is left is all that v1 can say', () => {
    let clean = 0;
    fc.assert(
      fc.property(taskText, (text) => {
        const document = openText(text);
        const { document: there, problems } = convert(document, 'v1', { drop: true });
        expectSameChain(decompile(compile(there.chain), { dialect: 'v1' }), there.chain);
        expect(convert(there, 'v1').problems).toEqual([]);
        if (problems.length > 0) return;
        clean += 1;
        expect(save(convert(there, document.chain.dialect).document)).toBe(text);
      }),
      runs(1102),
    );
    expect(clean).toBeGreaterThan(100);
  });

  it('does not touch what it was given', () => {
    fc.assert(
      fc.property(taskText, (text) => {
        const document = openText(text);
        convert(document, 'v1', { drop: true });
        convert(document, 'scheduling');
        expect(save(document)).toBe(text);
      }),
      runs(1103, 300),
    );
  });
});
