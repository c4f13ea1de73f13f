import { describe, expect, it } from 'vitest';
import { fromCsv, fromCompact, toCompact } from '../../../../lib/formats/index.ts';
import { compile } from '../../../../lib/index.ts';

function chainOfTable(text: string) {
  const made = fromCsv(text);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal.faults));
  return made;
}

function faults(text: string): string[] {
  const made = fromCsv(text);
  return (made.ok ? made.value.warnings : made.refusal.faults).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

describe('a table', () => {
  it('needs little: names and apps; the rest is as in the plain form', () => {
    const table = chainOfTable('name,appId,after\nA,1,\nB,2,A\n');
    const plain = fromCompact({
      tasks: [
        { name: 'A', appId: '1' },
        { name: 'B', appId: '2' },
      ],
      edges: [{ source: 'A', target: 'B' }],
    });
    expect(table.value.warnings).toEqual([]);
    expect(plain.ok && compile(table.value.chain)).toEqual(plain.ok && compile(plain.value.chain));
  });

  it('says all that its columns can', () => {
    const { chain } = chainOfTable(
      [
        'startDateTime;TIMEZONE;recurrence;join;status;after;enabled;usage;spaceId;appid;Name;id',
        '2026-01-05T02:15:00;Europe/Oslo;RRULE:FREQ=DAILY;;;;No;data_preparation;s1;1;A;a',
        ';;;ALL;"failed; Any; aborted";"a; B; external:far";;;;2;B;',
      ].join('\r\n'),
    ).value;
    expect(toCompact(chain)).toMatchObject({
      tasks: [
        {
          id: 'a',
          enabled: false,
          schedule: { recurrence: 'RRULE:FREQ=DAILY', startDateTime: '2026-01-05T02:15:00', timezone: 'Europe/Oslo' },
        },
        { id: 'new:b', enabled: true, join: 'all' },
        { id: 'far', external: true },
      ],
      edges: [
        { source: 'a', target: 'new:b', status: 'FAILED' },
        { source: 'new:b', target: 'new:b', status: 'ANY' },
        { source: 'far', target: 'new:b', status: 'aborted' },
      ],
    });
    expect(compile(chain)[0]!['metadata']).toEqual({ usage: 'DATA_PREPARATION', spaceId: 's1' });
  });

  it.each([
    ['commas', 'name,appId,after,status\nA,1,,\n"B, b",2,A,FAILED\n'],
    ['semicolons', 'name;appId;after;status\nA;1;;\nB, b;2;A;FAILED\n'],
    ['tabs', 'name\tappId\tafter\tstatus\nA\t1\t\t\nB, b\t2\tA\tFAILED\n'],
    [
      'a mark, CR LF, empty lines and empty rows',
      '\uFEFF\r\nname,appId,after,status\r\n\r\nA,1,,\r\n,,,\r\n"B, b",2,A,FAILED,,\r\n\r\n',
    ],
    ['the line that tells Excel of the delimiter', 'sep=;\r\nname;appId;after;status\r\nA;1;;\r\nB, b;2;A;FAILED\r\n'],
    ['rows that end early', 'name,appId,after,status\nA,1\n"B, b",2,A,FAILED'],
    ['quotes everywhere', '"name","appId","after","status"\n"A","1","",""\n"B, b","2","A","FAILED"\n'],
    ['blanks around cells', 'name , appId, after ,status\n A , 1 \n "B, b", 2 , A , failed\n'],
    ['an unnamed column with nothing in it', 'name,appId,after,status,\nA,1,,,\n"B, b",2,A,FAILED,\n'],
  ])('may have %s', (_, text) => {
    const { chain, warnings } = chainOfTable(text).value;
    expect(warnings).toEqual([]);
    expect(toCompact(chain).tasks).toMatchObject([
      { name: 'A', appId: '1' },
      { name: 'B, b', appId: '2' },
    ]);
    expect(toCompact(chain).edges).toEqual([{ source: 'new:a', target: 'new:b-b', status: 'FAILED' }]);
  });

  it('one status stands for all upstreams', () => {
    const { chain } = chainOfTable('name,appId,after,status\nA,1,,\nB,2,,\nC,3,A;B,FAILED\n').value;
    expect(toCompact(chain).edges.map(({ status }) => status)).toEqual(['FAILED', 'FAILED']);
  });

  it('made-up ids keep clear of those that are there', () => {
    const { chain } = chainOfTable('name,appId,id,after\nA,1,,external:new:a-2\nB,2,new:a,\n').value;
    expect(chain.tasks.map(({ key }) => key)).toEqual(['new:a-3', 'new:a']);
  });

  it('is written for a dialect', () => {
    const made = fromCsv('name,appId\nA,1\n', { dialect: 'scheduling' });
    expect(made.ok && compile(made.value.chain)[0]!['specVersion']).toBe('1.16.0');
  });
});

describe('faults have their place, one sentence each, all of them', () => {
  it.each<[string, string, RegExp[]]>([
    ['nothing', '', [/^1:1 .*no header/]],
    [
      'an item of a list that names nothing',
      'name,appId,after,status,join\nA,a1,,,\nC,a3,A;external:,,all\nD,a4,external:,,\nE,a5,A;;C,SUCCEEDED;;FAILED,\n',
      [
        /^3:6 after: an “external:” names no task/,
        /^4:6 after: an “external:” names no task/,
        /^5:6 after: an item of the list is empty/,
        /^5:11 status: an item of the list is empty/,
      ],
    ],
    [
      'no name column',
      'appId,nam\n1,2\n',
      [/^1:1 The column name is missing/, /^1:7 The column "nam" is not known; known are id, name/],
    ],
    ['columns that are not known', 'name,appId,__proto__,Farbe\nA,1,x,y\n', [/^1:12 .*"__proto__"/, /^1:22 .*"Farbe"/]],
    ['a column twice', 'name,appId,NAME\nA,1,B\n', [/^1:12 The column name is listed twice/]],
    ['a cell under no header', 'name,appId,\nA,1,x,y\n', [/^2:5 .*no header/, /^2:7 .*no header/]],
    [
      'rows without name or app',
      'name,appId\n,1\nA,\n"  ",2\n',
      [/^2:1 This row has no name/, /^3:1 This row has no appId/, /^4:1 .*name/],
    ],
    [
      'words that are none',
      'name,appId,enabled,join\nA,1,maybe,some\n',
      [/^2:5 enabled: "maybe" is none of true/, /^2:11 join: "some"/],
    ],
    [
      'upstreams that are not there',
      'name,appId,after\nA,1,B;C\n',
      [/^2:5 after: "B" is the id or name of no task/, /^2:5 after: "C"/],
    ],
    [
      'a name of two tasks',
      'name,appId,after\nA,1,\nA,2,\nB,3,A\n',
      [/^4:5 after: "A" is the name of 2 tasks; use an id/],
    ],
    ['an id of two tasks', 'name,appId,id\nA,1,x\nB,2,x\n', [/^3:5 id: an earlier task .* "x"/]],
    [
      'an external task of the table',
      'name,appId,after,id\nA,1,external:x,\nB,2,,x\n',
      [/^2:5 after: "x" is a task of this table/],
    ],
    [
      'statuses that do not match',
      'name,appId,after,status\nA,1,A;A;A,FAILED;ANY\n',
      [/^2:11 status: 2 words .* 3 upstreams/],
    ],
    [
      'a time zone without a rule',
      'name,appId,timezone,startDateTime\nA,1,Europe/Oslo,2026\n',
      [/^2:5 timezone: /, /^2:17 startDateTime: /],
    ],
    [
      'a quote that is not closed',
      'name,appId\nA,1\n"B,2\nC,3\n',
      [/^3:1 The quote that opens here is never closed\.$/],
    ],
    ['a quote in the middle', 'name,appId\n"A"B,1\n', [/^2:1 Only a delimiter/]],
    ['a place after line ends in quotes', 'name,appId,join\n"A\nB\nC",1,x\n', [/^4:6 join/]],
  ])('%s', (_, text, expected) => {
    expect(fromCsv(text).ok).toBe(false);
    const found = faults(text);
    expect(found).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    for (const fault of found) expect(fault).toMatch(/\.$/);
  });

  it.each<[string, string, RegExp]>([
    ['a status that is none', 'name,appId,after,status\nA,1,A,aborted\n', /^2:7 status: "aborted" is not a run status/],
    ['a status for nothing', 'name,appId,after,status\nA,1,,FAILED\n', /^2:6 status: this task waits for nothing/],
    ['the same upstream twice', 'name,appId,after\nA,1,A;A\n', /^2:5 after: "A" is listed twice/],
    ['a usage that is none', 'name,appId,usage\nA,1,FUN\n', /^2:5 usage: "FUN" is none of/],
  ])('what can be written is a warning: %s', (_, text, expected) => {
    expect(fromCsv(text).ok).toBe(true);
    expect(faults(text)).toEqual([expect.stringMatching(expected)]);
  });
});
