import { describe, expect, it } from 'vitest';
import { components, isEnabled } from '../../../lib/editor/index.ts';
import { type CompactTask, fromCompact, toCompact } from '../../../lib/formats/index.ts';
import { check, compile, decompile, graphOf, statusKind, sample } from '../../../lib/index.ts';

const SIZES = [1, 2, 3, 4, 5, 6, 7, 12, 40, 41, 44, 61, 100, 1000];

/** An estate has tasks that are off, and what waits for them; and some that people start. */
const USUAL: readonly string[] = ['no-trigger', 'disabled-upstream', 'join-never-met', 'never-starts'];

describe.each(SIZES)('a sample of %i tasks', (tasks) => {
  const definitions = sample({ tasks, seed: tasks });
  const chain = decompile(definitions);

  it('has exactly so many, with ids and names of their own', () => {
    expect(definitions).toHaveLength(tasks);
    expect(new Set(definitions.map((definition) => definition['id'])).size).toBe(tasks);
    expect(new Set(definitions.map((definition) => definition['name'])).size).toBe(tasks);
  });

  it('hangs together in components of 5 to 60, or in one', () => {
    const sizes = components(chain).map((part) => part.length);
    if (tasks <= 40) expect(sizes).toEqual([tasks]);
    else for (const size of sizes) expect(size >= 5 && size <= 60).toBe(true);
  });

  it('has nothing odd about it but what follows from tasks that are off or by hand, and each task stands after those that it waits for', () => {
    expect(check(chain).filter(({ code }) => !USUAL.includes(code))).toEqual([]);
    expect(graphOf(chain).externals).toEqual([]);
    const places = new Map(toCompact(chain).tasks.map(({ id }, index) => [id, index]));
    const late = toCompact(chain).edges.filter(({ source, target }) => places.get(source)! >= places.get(target)!);
    expect(late).toEqual([]);
  });

  it('comes through the compiler and its plain form', () => {
    expect(JSON.stringify(compile(chain))).toBe(JSON.stringify(definitions));
    const made = fromCompact(JSON.parse(JSON.stringify(toCompact(chain))));
    expect(made.ok && made.value.warnings).toEqual([]);
    expect(made.ok && toCompact(made.value.chain)).toEqual(toCompact(chain));
  });
});

describe('a sample', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(sample({ tasks: 200, seed: 5 })).toEqual(sample({ tasks: 200, seed: 5 }));
    expect(sample({ tasks: 200 })).toEqual(sample({ tasks: 200, seed: 1 }));
    expect(sample({ tasks: 200, seed: 6 })).not.toEqual(sample({ tasks: 200, seed: 5 }));
    expect(sample({ tasks: 200, seed: 5 + 2 ** 32 })).not.toEqual(sample({ tasks: 200, seed: 5 }));
  });

  it('has all that an estate has', () => {
    const chain = decompile(sample({ tasks: 1000 }));
    const { byId, edges } = graphOf(chain);
    const plain = toCompact(chain).tasks as readonly CompactTask[];
    const counts = (values: readonly string[]) => new Set(values);

    expect(counts(edges.map((edge) => statusKind(edge.status)))).toEqual(new Set(['SUCCEEDED', 'FAILED', 'ANY']));
    expect(counts(plain.map((task) => task.join))).toEqual(new Set(['any', 'all']));
    expect(counts(plain.map((task) => task.trigger))).toEqual(new Set(['schedule', 'event', 'manual']));
    expect(chain.tasks.filter((task) => !isEnabled(task)).length).toBeGreaterThan(0);
    expect(new Set(edges.map((edge) => edge.source)).size).toBeLessThan(edges.length);
    expect(byId.size).toBe(1000);
  });

  it.each([{ tasks: 0 }, { tasks: 1.5 }, { tasks: Number.NaN }, { tasks: 5, seed: 0.5 }])('refuses %o', (options) => {
    expect(() => sample(options)).toThrow(RangeError);
  });
});
