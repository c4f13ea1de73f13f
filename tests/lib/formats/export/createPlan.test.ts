import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceKey } from '../../../../lib/editor/index.ts';
import { type CreatePlan, createPlan, exportTasks } from '../../../../lib/formats/index.ts';
import { type Chain, type Json, type JsonObject, decompile, graphOf } from '../../../../lib/index.ts';
import { setIn } from '../../../../lib/model/path.ts';
import { taskText } from '../../../support/arbitrary/spelling.ts';
import { chainOf } from '../../../support/chainOf.ts';
import { documentOf, openText } from '../../../support/openText.ts';
import { PATIENT, runs } from '../../../support/runs.ts';

function stepsOf(tasks: readonly string[], edges: readonly string[]): string[] {
  return createPlan(chainOf(tasks, edges).chain).steps.map(({ action, task }) => `${action} ${task}`);
}

/** Carries a plan out against a service that gives ids of its own, as an applier would. */
function carryOut(plan: CreatePlan): JsonObject[] {
  const ids = new Map<string, string>();
  const there = new Map<string, JsonObject>();
  for (const { step, action, task, refs, body } of plan.steps) {
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['id']));
    expect(ids.has(task)).toBe(action === 'update');
    const sent = refs.reduce<Json>((now, ref) => {
      expect(ids.has(ref.task)).toBe(true);
      const path = ref.pointer
        .split('/')
        .slice(1)
        .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      return setIn(now, path, ids.get(ref.task)!)!;
    }, body) as JsonObject;
    if (action === 'create') ids.set(task, `server-${step}`);
    there.set(ids.get(task)!, { id: ids.get(task)!, ...sent });
  }
  return [...there.values()];
}

/** Edges as words, with tasks called by their place among those that were given. */
function edgesOf(chain: Chain, placeOf: (key: string) => string): string[] {
  const graph = graphOf(chain);
  const words = graph.edges.map((edge) =>
    [placeOf(sourceKey(graph, edge)), edge.status, placeOf(edge.target)].join(' '),
  );
  return words.toSorted();
}

describe('the order', () => {
  it('is that of the file where nothing speaks against it', () => {
    expect(stepsOf(['c', 'a', 'b'], ['c ANY a', 'c ANY b'])).toEqual(['create c', 'create a', 'create b']);
  });
  it('has upstreams first', () => {
    expect(stepsOf(['c', 'x', 'b', 'a'], ['a ANY b', 'b ANY c'])).toEqual([
      'create a',
      'create b',
      'create c',
      'create x',
    ]);
  });
  it('in a circle has the wiring that closes it in a second body', () => {
    expect(stepsOf(['a', 'b', 'c'], ['a ANY b', 'b ANY c', 'c ANY a'])).toEqual([
      'create b',
      'create c',
      'create a',
      'update b',
    ]);
  });
  it('does not call functions in one another: a chain of 20,000 is not too long', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `t${index}`);
    const tasks = names.map((id, index) => ({
      id,
      name: id,
      states: [{ onEvents: [{ eventRefs: ['e'] }] }],
      events: [
        {
          name: 'e',
          type: 'com.qlik.v1.task.run.finished',
          source: 'system-events.task',
          correlation: [{ contextAttributeName: 'id', contextAttributeValue: names[index + 1] ?? 'elsewhere' }],
        },
      ],
    }));
    const steps = createPlan(decompile(tasks)).steps;
    expect(steps.map(({ task }) => task)).toEqual(names.toReversed());
  });
});

describe('bodies', () => {
  it('leave out what the service writes, and keep the rest in its order', () => {
    const metadata = {
      createdAt: '',
      createdBy: 0,
      deletedAt: '',
      disabledCode: '',
      migratedFrom: '',
      orchestration: {},
      ownerId: 0,
      resourceName: '',
      mood: 'x',
      resourceSubType: '',
      resourceType: '',
      scriptOwnerId: '',
      spaceId: 's',
      spaceType: '',
      tenantId: '',
      topology: {},
      trigger: {},
      updatedAt: '',
      updatedBy: '',
      usage: 'ANALYTICS',
    };
    const [step] = createPlan(
      documentOf([{ specVersion: '0.8', id: 'a', resourceId: 'r', zz: 1, metadata, name: 'A' }]).chain,
    ).steps;
    expect(JSON.stringify(step)).toBe(
      '{"step":1,"action":"create","task":"a","refs":[],"body":{"specVersion":"0.8","zz":1,' +
        '"metadata":{"mood":"x","spaceId":"s","usage":"ANALYTICS"},"name":"A"}}',
    );
  });

  it('say where the ids of new tasks belong, and leave those of others alone', () => {
    const { steps } = createPlan(chainOf(['a', 'b'], ['a FAILED b', 'far ANY b']).chain);
    expect(steps[1]!.refs).toEqual([{ pointer: '/events/0/correlation/0/contextAttributeValue', task: 'a' }]);
    expect(JSON.stringify(steps[1]!.body)).toContain('"far"');
  });

  it('that lack wiring are disabled until they have it', () => {
    const { steps } = createPlan(chainOf(['a', { name: 'b', join: 'all' }], ['a ANY b', 'b ANY b', 'far ANY b']).chain);
    const events = (body: JsonObject) => (body['events'] as Json[]).length;
    const seen = steps.map(({ action, task, body, refs }) => [
      action,
      task,
      body['enabled'],
      events(body),
      refs.length,
    ]);
    expect(seen).toEqual([
      ['create', 'a', true, 0, 0],
      ['create', 'b', false, 2, 1],
      ['update', 'b', true, 3, 2],
    ]);
    expect(JSON.stringify(steps[1]!.body['states'])).toContain('"eventRefs":["a-any","far-any"]');
  });

  it('of tasks that share an id go by the node; edges mean the first', () => {
    const { steps } = createPlan(openText('[{"id": "a", "name": "1"}, {"id": "a", "name": "2"}, {"name": "3"}]').chain);
    expect(steps.map(({ task }) => task)).toEqual(['a', '@1', '@2']);
  });
});

describe('laws', PATIENT, () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const pair = fc.tuple(
    fc.constantFrom(...names, 'far'),
    fc.constantFrom('SUCCEEDED', 'ANY'),
    fc.constantFrom(...names),
  );
  const edges = fc.uniqueArray(pair, { maxLength: 14, selector: (edge) => edge.join(' ') });

  it('a plan that was carried out gives the same drawing', () => {
    fc.assert(
      fc.property(edges, fc.shuffledSubarray(names, { minLength: 6 }), (list, order) => {
        const { chain } = chainOf(
          order,
          list.map((edge) => edge.join(' ')),
        );
        const made = decompile(carryOut(createPlan(chain)));
        const nameOf = new Map(made.tasks.map(({ key, definition }) => [key, definition['name'] as string]));
        expect(edgesOf(made, (key) => nameOf.get(key) ?? key)).toEqual(edgesOf(chain, (key) => key));
        expect(made.tasks.every(({ definition }) => definition['enabled'] === true)).toBe(true);
      }),
      runs(1221, 500),
    );
  });

  it('only tasks in circles need a second body', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const { chain } = chainOf(
          names,
          list.map((edge) => edge.join(' ')),
        );
        const { steps } = createPlan(chain);
        const updated = new Set(steps.filter(({ action }) => action === 'update').map(({ task }) => task));
        const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
          list.some(([source, , target]) => {
            if (source !== from || seen.has(target)) return false;
            return target === to || reaches(target, to, seen.add(target));
          });
        for (const task of updated) expect(reaches(task, task)).toBe(true);
        if (updated.size === 0) expect(names.some((name) => reaches(name, name))).toBe(false);
      }),
      runs(1222, 300),
    );
  });

  it('the text of a plan is the plan, for any file', () => {
    fc.assert(
      fc.property(taskText, (text) => {
        const document = openText(text);
        const [file] = exportTasks(document, { shape: 'create' }).files;
        expect(JSON.stringify(JSON.parse(file!.text))).toBe(JSON.stringify(createPlan(document.chain)));
        expect(new Set(createPlan(document.chain).steps.map(({ task, action }) => `${action} ${task}`)).size).toBe(
          createPlan(document.chain).steps.length,
        );
      }),
      runs(1223, 1000),
    );
  });
});
