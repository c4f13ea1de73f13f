import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { runsCsv, timelineSvg } from '../../../../lib/formats/index.ts';
import { type ChainDocument, taskName, unwrap } from '../../../../lib/index.ts';
import {
  type Assumptions,
  type Rehearsal,
  USUAL_ASSUMPTIONS,
  criticalPath,
  planOf,
  playPlan,
} from '../../../../lib/simulate/index.ts';
import { chainOf } from '../../../support/chainOf.ts';
import { randomChains } from '../../../support/randomChains.ts';

const NASTY = '</text><script>alert(1)</script>"\'`&\u0000\uD800 ]]> <!-- -->';
const daily = (hour: number) => `RRULE:FREQ=DAILY;BYHOUR=${hour};BYMINUTE=0`;
const every = (minutes: number) => `RRULE:FREQ=MINUTELY;INTERVAL=${minutes}`;

function rehearsed({ chain }: ChainDocument, day = '2026-03-02', assumptions: Partial<Assumptions> = {}): Rehearsal {
  const from = `${day}T00:00:00Z`;
  const to = new Date(Date.parse(from) + 86_400_000).toISOString();
  return playPlan(unwrap(planOf(chain, { from, to }, { ...USUAL_ASSUMPTIONS, ...assumptions })), { mostRuns: 200_000 });
}

function svgOf({ runs, plan }: Rehearsal, zone = 'UTC', title = 'Tonight'): string {
  const { names, indexOf } = plan.network;
  const critical = criticalPath(runs);
  const nameOf = (task: string) => names[indexOf.get(task)!]!;
  return timelineSvg({ runs, critical, from: plan.from, to: plan.to, zone, nameOf, title });
}

interface Element {
  readonly look: string;
  readonly at: Readonly<Record<string, string>>;
}

/** The elements of a text that a strict parser of XML reads, and the words of each kind of text. */
function readXml(text: string) {
  const elements: Element[] = [];
  const words: [look: string, words: string][] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open.push([name, attributes['class']].filter(Boolean).join('.'));
    elements.push({ look: open.at(-1)!, at: attributes as Record<string, string> });
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (more) => more.trim() !== '' && words.push([open.at(-1)!, more]));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const wordsOf = (look: string) => words.filter(([found]) => found === look).map(([, found]) => found);
  return { elements, wordsOf, count: (look: string) => elements.filter((each) => each.look === look).length };
}

/** Each look is once in the legend. */
const LEGEND = 1;

describe('a timeline as SVG', () => {
  const night = rehearsed(
    chainOf(
      [
        { name: 'late', schedule: daily(5) },
        { name: 'early', schedule: daily(1) },
        { name: 'fails', schedule: daily(5) },
        'mart',
        'never',
      ],
      ['late SUCCEEDED mart', 'mart FAILED never'],
    ),
    '2026-03-02',
    { lanes: 1, tasks: [{ task: 'fails', failure: { source: 'entered', share: 1 } }] },
  );

  it('has a row for each task that ran, in the order in which they start', () => {
    expect(readXml(svgOf(night)).wordsOf('text.name')).toEqual(['early', 'late', 'fails', 'mart']);
  });

  it('tells failures, the critical path and waiting apart by more than colour', () => {
    const text = svgOf(night);
    const { count } = readXml(text);
    const [ok, bad] = [count('rect.ok'), count('rect.bad')];
    const critical = count('rect.ok critical') + count('rect.bad critical');
    expect(ok + bad + critical).toBe(night.runs.length + 3 * LEGEND);
    expect(critical).toBe(criticalPath(night.runs).length + LEGEND);
    expect(count('path.wait')).toBe(2 + LEGEND);
    expect(text).toMatch(/\.bad\{[^}]*stroke-dasharray/);
    expect(text).toMatch(/\.critical\{stroke-width/);
  });

  it('names its span and has its axis by the clocks of a zone', () => {
    const { wordsOf } = readXml(svgOf(night, 'America/New_York'));
    expect(wordsOf('text.second')[0]).toBe('2026-03-01 19:00 to 2026-03-02 19:00 (America/New_York), 4 runs');
    expect(wordsOf('text.second')).toContain('20:00');
    expect(wordsOf('text.title')).toEqual(['Tonight']);
  });

  it.each([
    ['2026-03-29', ['01:00', '03:00', '04:00']],
    ['2026-10-25', ['02:00', '02:00', '03:00']],
  ])('has the hours of a change of the clocks, on %s', (day, hours) => {
    const early = rehearsed(chainOf([{ name: 'a', schedule: 'RRULE:FREQ=DAILY;BYHOUR=0,1,2;BYMINUTE=0' }]), day);
    const marks = readXml(svgOf(early, 'Europe/Berlin')).wordsOf('text.second');
    expect(marks.filter((words) => /^\d\d:00$/.test(words))).toEqual(hours);
  });

  it('is a picture, and says so, where nothing runs', () => {
    expect(readXml(svgOf(rehearsed(chainOf(['a'])))).wordsOf('text.second')).toContain('Nothing runs in this time.');
  });

  it('draws runs that cannot be told apart as one bar', () => {
    const { runs, ...rest } = rehearsed(chainOf([{ name: 'a', schedule: every(1) }]), '2026-03-02', {
      duration: { source: 'entered', low: 5, usual: 5, high: 5 },
    });
    expect(runs.length).toBe(1_440);
    expect(readXml(svgOf({ runs, ...rest })).elements.length).toBeLessThan(1_200);
  });

  it('stays small for 5,000 tasks and 100,000 runs, and says how many tasks are left out beyond', () => {
    const tasks = Array.from({ length: 5_002 }, (_, at) => ({ name: `Task ${at}`, schedule: every(72) }));
    const many = rehearsed(chainOf(tasks));
    expect(many.runs.length).toBe(100_040);
    const text = svgOf(many);
    expect(text.length).toBeLessThan(6_000_000);
    expect(text).toContain('and 2 more tasks, left out');
  });

  it('is read by a strict parser, whatever the chain is', () => {
    for (const document of randomChains(150)) {
      const { elements } = readXml(svgOf(rehearsed(document), 'Asia/Kathmandu'));
      for (const { look, at } of elements)
        if (look.startsWith('rect'))
          for (const name of ['width', 'height']) expect(Number(at[name])).toBeGreaterThan(0);
    }
  });

  it('has names as text, and neither script nor links', () => {
    const document = chainOf([{ name: NASTY, id: 'a', schedule: daily(1) }]);
    const text = svgOf(rehearsed(document), 'UTC', NASTY);
    const { elements, wordsOf } = readXml(text);
    expect(wordsOf('text.title')[0]).toContain('</text><script>alert(1)</script>');
    expect(wordsOf('text.name')[0]).toMatch(/^<\/text><script>/);
    expect(new Set(elements.map(({ look }) => look.split('.')[0]))).toEqual(
      new Set(['svg', 'title', 'style', 'rect', 'text', 'path', 'g']),
    );
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(/);
  });
});

describe('runs as CSV', () => {
  it('are a row each, with what started them', () => {
    const document = chainOf([{ name: 'Extract, "orders"', id: 'a', schedule: daily(1) }, 'b'], ['a SUCCEEDED b']);
    const names = new Map(document.chain.tasks.map((task) => [task.key, taskName(task)]));
    const { runs } = rehearsed(document);
    expect(runsCsv(runs, (task) => names.get(task)!)).toBe(
      [
        'run,task,name,queued,start,end,status,cause',
        '0,a,"Extract, ""orders""",2026-03-02T01:00:00.000Z,2026-03-02T01:00:00.000Z,2026-03-02T01:05:00.000Z,' +
          'SUCCEEDED,schedule',
        '1,b,b,2026-03-02T01:05:00.000Z,2026-03-02T01:05:00.000Z,2026-03-02T01:10:00.000Z,SUCCEEDED,runs 0',
        '',
      ].join('\n'),
    );
  });
});
