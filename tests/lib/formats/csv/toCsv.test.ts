import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fromCsv, fromCompact, toCsv, toCompact } from '../../../../lib/formats/index.ts';
import {
  type Chain,
  type Dialect,
  type Json,
  type JsonObject,
  type Path,
  compile,
  decompile,
} from '../../../../lib/index.ts';
import { setIn } from '../../../../lib/model/path.ts';
import { definitions } from '../../../support/arbitrary/definitions.ts';
import { chainOf, definitionsOf } from '../../../support/chainOf.ts';
import { PATIENT, runs } from '../../../support/runs.ts';

function problemsOf(tasks: readonly JsonObject[]): [string, string][] {
  return toCsv(decompile(tasks, { dialect: 'v1' })).problems.map(({ code, pointer }) => [code, pointer]);
}

function back(chain: Chain): Chain {
  const made = fromCsv(toCsv(chain).text, { dialect: chain.dialect });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal.faults));
  return made.value.chain;
}

describe('a chain as a table', () => {
  it('has a row a task, upstreams by name, ids where they are the service’s', () => {
    const { chain } = chainOf(['A', { id: 'b', name: 'B; b', join: 'all' }], ['A FAILED b', 'far ANY b']);
    expect(toCsv(chain)).toEqual({
      problems: [],
      text: [
        'id,name,appId,spaceId,usage,enabled,after,status,join,recurrence,timezone,startDateTime\n',
        'A,A,app-A,,ANALYTICS,true,,,,,,\n',
        'b,B; b,app-B; b,,ANALYTICS,true,A; external:far,FAILED; ANY,all,,,\n',
      ].join(''),
    });
  });

  it('has no ids where they are made up from the names', () => {
    const made = fromCsv('name,appId,after\nA,1,\nA,2,new:a\n');
    const text = made.ok ? toCsv(made.value.chain).text : '';
    expect(text.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^name,/),
      expect.stringMatching(/^A,1,/),
      expect.stringMatching(/,new:a,SUCCEEDED,/),
    ]);
  });

  it('holds data as it is, also where a spreadsheet would compute it', () => {
    const { chain } = chainOf([
      { id: '@a', name: '=SUM(A1)', appId: '-1' },
      { id: '+b', name: ' pad\n', appId: '"x"' },
    ]);
    expect(
      Papa.parse<string[]>(toCsv(chain).text)
        .data.slice(1, 3)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['@a', '=SUM(A1)', '-1'],
      ['+b', ' pad\n', '"x"'],
    ]);
    expect(compile(back(chain))).toEqual(compile(chain));
  });

  it('has a byte-order mark where there is more than ASCII', () => {
    expect(toCsv(chainOf(['A']).chain).text).toMatch(/^id/);
    expect(toCsv(chainOf(['Ä']).chain).text).toMatch(/^\uFEFFid/);
  });
});

describe('what a table cannot say is reported', () => {
  const [plain] = definitionsOf(['A'], ['far SUCCEEDED A']) as [JsonObject];
  const scheduled = (schedule: Json): JsonObject => ({
    ...definitionsOf(['A'])[0]!,
    start: { stateName: 'reload', schedule },
  });
  const putting = (path: Path, value: Json): JsonObject => setIn(plain, path, value) as JsonObject;

  it.each<[string, JsonObject, string[]]>([
    [
      'an end',
      scheduled({ recurrence: 'RRULE:FREQ=DAILY', endDateTime: '2027-01-01T00:00:00' }),
      ['/start/schedule/endDateTime'],
    ],
    ['a cron schedule', scheduled({ cron: '0 5 * * *', timezone: 'UTC' }), ['/start']],
    [
      'an interval beside a rule',
      scheduled({ recurrence: 'RRULE:FREQ=DAILY', interval: 'R/PT1H' }),
      ['/start/schedule/interval'],
    ],
    ['a schedule in one string', scheduled('R/PT1H'), ['/start']],
    [
      'a dataset trigger',
      putting(['events', 1], { name: 'e', type: 'com.qlik/active-analytics-orch', source: 'dataset.updated' }),
      ['/events/1'],
    ],
    [
      'an extra correlation',
      putting(['events', 0, 'correlation', 2], { contextAttributeName: 'appId', contextAttributeValue: 'x' }),
      ['/events/0/correlation/2'],
    ],
    ['more of an event', putting(['events', 0, 'dataOnly'], true), ['/events/0/dataOnly']],
    ['a description', putting(['description'], 'x'), ['/description']],
    [
      'a partial reload',
      putting(['states', 0, 'onEvents', 0, 'actions', 0, 'functionRef', 'arguments', 'partial'], true),
      ['/states/0/onEvents/0/actions/0/functionRef/arguments/partial'],
    ],
    ['a second group', putting(['states', 0, 'onEvents', 1], { eventRefs: [] }), ['/states/0/onEvents/1']],
    [
      'a call of nothing',
      putting(['states', 0, 'onEvents', 0, 'eventRefs', 1], 'ghost'),
      ['/states/0/onEvents/0/eventRefs/1'],
    ],
    ['another version', putting(['specVersion'], '0.9'), ['/specVersion']],
    ['a key that nobody knows', putting(['metadata', 'mood'], 1), ['/metadata/mood']],
    ['a name that is none', putting(['name'], ' '), ['/name']],
  ])('%s', (_, definition, pointers) => {
    expect(problemsOf([definition]).map(([, pointer]) => pointer)).toEqual(pointers);
  });

  it('a status that reads as another one', () => {
    const status = ['events', 0, 'correlation', 1, 'contextAttributeValue'];
    expect(problemsOf([putting(status, 'any')])).toEqual([['csv-lost', '/events/0']]);
    expect(problemsOf([putting(status, 'succeeded')])).toEqual([]);
    expect(problemsOf([putting(status, 'aborted')])).toEqual([]);
  });

  it('a task without an app, and an id that another one has', () => {
    const twin = { ...plain, events: [] };
    expect(
      problemsOf([plain, { ...twin, states: putting(['states', 0, 'onEvents', 0, 'eventRefs'], [])['states']! }]),
    ).toEqual([['csv-lost', '/id']]);
    expect(
      problemsOf([putting(['states', 0, 'onEvents', 0, 'actions', 0, 'functionRef', 'arguments', 'appId'], '')]),
    ).toEqual([['csv-no-app', '']]);
  });

  it('but not what the service writes, nor names that only carry the wiring', () => {
    const named = setIn(setIn(plain, ['states', 0, 'name'], 'load'), ['states', 0, 'type'], 'event') as JsonObject;
    expect(
      problemsOf([
        {
          ...named,
          resourceId: 'r',
          keepActive: false,
          metadata: { usage: 'ANALYTICS', ownerId: 0, spaceId: '', topology: {} },
        },
      ]),
    ).toEqual([]);
  });
});

describe('laws', PATIENT, () => {
  const text = fc.oneof(
    fc.constantFrom(
      'Load',
      'load',
      'Load; all',
      '=1',
      'external:x',
      '"q"',
      ' pad ',
      'a,b',
      'line\nend',
      'new:load',
      'Umsätze',
      '__proto__',
      'far',
    ),
    fc
      .string({ minLength: 1, maxLength: 5, unit: 'binary' })
      .filter((word) => word.trim() !== '' && !/\p{Cs}/u.test(word)),
  );
  const task = fc.record({
    id: fc.option(text, { nil: undefined }),
    name: text,
    appId: text,
    enabled: fc.boolean(),
    join: fc.constantFrom('any' as const, 'all' as const),
    schedule: fc.option(
      fc.record({ recurrence: text, startDateTime: text, timezone: text }, { requiredKeys: ['recurrence'] }),
      { nil: undefined },
    ),
    metadata: fc.record(
      { usage: fc.constantFrom('ANALYTICS', 'DATAFLOW_PREP', 'other'), spaceId: text },
      { requiredKeys: ['usage'] },
    ),
    after: fc.array(fc.tuple(fc.nat({ max: 7 }), fc.constantFrom('SUCCEEDED', 'FAILED', 'ANY', 'aborted', 'a; b')), {
      maxLength: 3,
    }),
  });
  const tasks = fc.uniqueArray(task, { maxLength: 6, selector: ({ id, name }) => id ?? `no id: ${name}` });

  type Made = typeof task extends fc.Arbitrary<infer T> ? T : never;

  /** The definitions of such a table, made by the plain form. */
  function chainWith(list: readonly Made[], dialect: Dialect): Chain {
    const ids = list.map(({ id }, index) => id ?? `new:only-${index}`);
    const outside = ['else; where', 'external:y'];
    const ends = [...ids, ...outside];
    const made = fromCompact({
      dialect,
      tasks: [
        ...list.map(({ name, appId, enabled, join, schedule }, index) => ({
          id: ids[index]!,
          name,
          appId,
          enabled,
          join,
          ...(schedule ? { schedule: schedule as Json } : {}),
        })),
        ...outside.map((id) => ({ id, external: true })),
      ],
      edges: list.flatMap(({ after }, index) =>
        after.map(([end, status]) => ({ source: ends[end % ends.length]!, target: ids[index]!, status })),
      ),
    });
    if (!made.ok) throw new Error(made.refusal.faults.join());
    const tasksOf = compile(made.value.chain).map((definition, index) => ({
      ...definition,
      metadata: list[index]!.metadata as JsonObject,
    }));
    return decompile(tasksOf, { dialect });
  }

  it('there and back gives the same definitions', () => {
    fc.assert(
      fc.property(tasks, fc.constantFrom<Dialect>('v1', 'scheduling'), (list, dialect) => {
        const chain = chainWith(list, dialect);
        expect(toCsv(chain).problems).toEqual([]);
        expect(compile(back(chain))).toEqual(compile(chain));
        expect(toCsv(back(chain))).toEqual(toCsv(chain));
      }),
      runs(1321, 1000),
    );
  });

  it('of any definitions, what has no problem comes back', () => {
    fc.assert(
      fc.property(definitions, (list) => {
        const chain = decompile(list);
        const { problems } = toCsv(chain);
        if (problems.length > 0) return;
        expect(toCompact(back(chain))).toEqual(toCompact(chain));
      }),
      runs(1322, 1000),
    );
  });

  it('nothing that is put into a definition is forgotten without a word', () => {
    const places = [
      [],
      ['metadata'],
      ['start'],
      ['start', 'schedule'],
      ['events', 0],
      ['states', 0],
      ['states', 0, 'onEvents', 0],
      ['states', 0, 'onEvents', 0, 'actions', 0, 'functionRef', 'arguments'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.string(), (place, key) => {
        const [definition] = definitionsOf([{ name: 'A', schedule: { recurrence: 'FREQ=DAILY' } }], ['far ANY A']) as [
          JsonObject,
        ];
        const marked = setIn(definition, [...place, `x-${key}`], 'mark') as JsonObject;
        expect(problemsOf([marked])).toHaveLength(1);
      }),
      runs(1323, 300),
    );
  });
});
