import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chain, check, save } from '../../../lib/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { openText } from '../../support/openText.ts';

type Tasks = Parameters<typeof chainOf>[0];

function found(tasks: Tasks, edges: readonly string[]): string[] {
  return foundIn(chainOf(tasks, edges).chain);
}

function foundIn(chain: Chain): string[] {
  return check(chain).flatMap(({ code, task }) =>
    code === 'exclusive-branches' || code === 'join-contradiction' ? [`${code} ${task}`] : [],
  );
}

const start = { name: 'a', schedule: 'R/PT24H' };
const all = (name: string) => ({ name, join: 'all' as const });
const branches = ['a SUCCEEDED s', 'a FAILED f'];
const chainOfNames = (names: readonly string[]) =>
  names.slice(1).map((name, index) => `${names[index]} SUCCEEDED ${name}`);

describe('a join of all over branches that exclude each other', () => {
  it('is found also behind a task that has the same event twice', () => {
    const edges = [...branches, 's SUCCEEDED j', 'f SUCCEEDED j'];
    const tasks = JSON.parse(save(chainOf([start, 's', 'f', all('j')], edges))) as { name: string; events: object[] }[];
    const repeated = tasks.map((task) =>
      task.name === 's' ? { ...task, events: [...task.events, ...task.events] } : task,
    );
    expect(foundIn(openText(JSON.stringify(repeated)).chain)).toEqual(['exclusive-branches j']);
  });

  const long = Array.from({ length: 200 }, (_, index) => `s${index}`);
  it.each<[string, Tasks, readonly string[], readonly string[]]>([
    [
      'right behind the task is told by another rule',
      [start, all('j')],
      ['a SUCCEEDED j', 'a FAILED j'],
      ['join-contradiction j'],
    ],
    [
      'a step away',
      [start, 's', 'f', all('j')],
      [...branches, 's SUCCEEDED j', 'f SUCCEEDED j'],
      ['exclusive-branches j'],
    ],
    [
      'a step away on one side',
      [start, 'f', all('j')],
      ['a FAILED f', 'a SUCCEEDED j', 'f ANY j'],
      ['exclusive-branches j'],
    ],
    [
      'two hundred steps away',
      [start, ...long, 'f', all('j')],
      [`a SUCCEEDED s0`, ...chainOfNames(long), 'a FAILED f', 's199 SUCCEEDED j', 'f SUCCEEDED j'],
      ['exclusive-branches j'],
    ],
    [
      'behind ways that part and meet again',
      [start, 's', 't', 'u', 'f', all('j')],
      ['a SUCCEEDED s', 'a SUCCEEDED t', 's SUCCEEDED u', 't ANY u', 'a FAILED f', 'u SUCCEEDED j', 'f SUCCEEDED j'],
      ['exclusive-branches j'],
    ],
    [
      'behind another join of all',
      [start, 's', 'f', 'x', all('m'), all('j')],
      [...branches, 'a ANY x', 's SUCCEEDED m', 'x SUCCEEDED m', 'm SUCCEEDED j', 'f SUCCEEDED j'],
      ['exclusive-branches j'],
    ],
    [
      'behind a circle',
      [start, 's', 't', 'f', all('j')],
      [...branches, 's SUCCEEDED t', 't FAILED s', 't SUCCEEDED j', 'f SUCCEEDED j'],
      ['exclusive-branches j'],
    ],
    [
      'in whatever order they stand',
      [all('j'), 'f', 's', start],
      ['f SUCCEEDED j', 's SUCCEEDED j', ...branches],
      ['exclusive-branches j'],
    ],
    [
      'once, and not again in what comes after it',
      [start, 's', 'f', all('j'), all('k')],
      [...branches, 's SUCCEEDED j', 'f SUCCEEDED j', 'j SUCCEEDED k', 'f SUCCEEDED k'],
      ['exclusive-branches j'],
    ],
    ['not where any of them is enough', [start, 's', 'f', 'j'], [...branches, 's SUCCEEDED j', 'f SUCCEEDED j'], []],
    [
      'not where a branch has another way in',
      [start, { name: 'b', schedule: 'R/PT12H' }, 's', 'f', all('j')],
      [...branches, 'b SUCCEEDED f', 's SUCCEEDED j', 'f SUCCEEDED j'],
      [],
    ],
    [
      'not where a branch starts by itself too',
      [start, { name: 's', schedule: 'R/PT12H' }, 'f', all('j')],
      [...branches, 's SUCCEEDED j', 'f SUCCEEDED j'],
      [],
    ],
    [
      'not over branches of several tasks',
      [start, { name: 'b', schedule: 'R/PT12H' }, 's', 'f', 't', all('j')],
      [...branches, 'b SUCCEEDED t', 'b FAILED f', 's SUCCEEDED j', 't SUCCEEDED j'],
      [],
    ],
    [
      'not where a branch never runs, which is told as that',
      [start, 's', { name: 'f', enabled: false }, all('j')],
      [...branches, 's SUCCEEDED j', 'f SUCCEEDED j'],
      [],
    ],
  ])('%s', (_, tasks, edges, expected) => expect(found(tasks, edges)).toEqual(expected));

  it('is one that no outcome of the runs can start', () => {
    const chains = fc.integer({ min: 3, max: 7 }).chain((count) =>
      fc.record({
        joins: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
        edges: fc.uniqueArray(
          fc.record({
            from: fc.nat({ max: count - 2 }),
            by: fc.integer({ min: 1, max: count - 1 }),
            status: fc.constantFrom('SUCCEEDED', 'FAILED', 'ANY'),
          }),
          { maxLength: 12, selector: ({ from, by, status }) => `${from} ${by} ${status}` },
        ),
      }),
    );
    let told = 0;
    fc.assert(
      fc.property(chains, ({ joins, edges }) => {
        const links = edges.flatMap(({ from, by, status }) =>
          from + by < joins.length ? [{ from, to: from + by, status }] : [],
        );
        const tasks = joins.map((isAll, index): Tasks[number] =>
          links.some(({ to }) => to === index)
            ? { name: `t${index}`, ...(isAll ? { join: 'all' as const } : {}) }
            : { name: `t${index}`, schedule: 'R/PT24H' },
        );
        const codes = found(
          tasks,
          links.map(({ from, to, status }) => `t${from} ${status} t${to}`),
        ).filter((each) => each.startsWith('exclusive-branches'));
        for (const code of codes) {
          told += 1;
          const target = Number(code.split(' t')[1]);
          for (let outcome = 0; outcome < 2 ** joins.length; outcome += 1)
            expect(startedBy(outcome, joins, links)[target]).toBe(false);
        }
      }),
      { seed: 1418, numRuns: 4_000 },
    );
    expect(told).toBeGreaterThan(50);
  });
});

/**
 * Which tasks start when every first one does, and each run succeeds or fails as the bits say. Tasks stand before those
 * that wait for them.
 */
function startedBy(
  outcome: number,
  joins: readonly boolean[],
  links: readonly { readonly from: number; readonly to: number; readonly status: string }[],
): boolean[] {
  const started: boolean[] = [];
  for (const [task, isAll] of joins.entries()) {
    const fired = links
      .filter(({ to }) => to === task)
      .map(
        ({ from, status }) =>
          started[from]! && (status === 'ANY' || (status === 'FAILED') === Boolean((outcome >> from) & 1)),
      );
    started.push(fired.length === 0 || (isAll && fired.length > 1 ? fired.every(Boolean) : fired.some(Boolean)));
  }
  return started;
}
