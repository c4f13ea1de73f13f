import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainDocument, type Dialect, type JsonObject, compile, convert, open } from '../../../lib/index.ts';
import {
  type Bindings,
  applyPlan,
  bind,
  withRetryAndRateLimit,
  makePlan,
  renameTasks,
  tenantClient,
  withCreated,
  withIds,
} from '../../../lib/tenant/index.ts';
import { task } from './chain.ts';
import { fakeTimer } from './fake.ts';
import { fakeTenant } from './fakeTenant.ts';

/** A file, what it is in the tenant, and what was written down of that. */
interface Side {
  readonly document: ChainDocument;
  readonly bindings: Bindings | null;
  readonly base: readonly JsonObject[] | null;
}

const local = ({ document }: Side) => compile(document.chain);
const wantedOf = (side: Side) => (side.bindings ? bind(local(side), side.bindings).definitions : local(side));

function chainOf(
  edges: readonly (readonly [number, number])[],
  count: number,
  dialect: Dialect,
  isBound: boolean,
): Side {
  const id = (index: number) => `${isBound ? 'dev-' : 'new:'}${index}`;
  const tasks = Array.from({ length: count }, (_, index) =>
    task({
      id: id(index),
      name: `T${index}`,
      after: edges.filter(([, to]) => to === index).map(([from]) => [id(from), 'SUCCEEDED']),
      more: { enabled: index % 3 !== 0 },
    }),
  );
  const opened = open(JSON.stringify(tasks));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const converted = convert(opened.value, dialect);
  const apps = Object.fromEntries(tasks.map((_, index) => [`app-T${index}`, `app-${index}`]));
  return { document: converted.document, bindings: isBound ? { tasks: {}, apps, spaces: {} } : null, base: null };
}

const planFor = (fake: ReturnType<typeof fakeTenant>, dialect: Dialect, side: Side) =>
  makePlan({ dialect, desired: wantedOf(side), base: side.base, actual: [...fake.tasks.values()] });

/** One apply, and what is written down after it. */
async function applied(fake: ReturnType<typeof fakeTenant>, dialect: Dialect, side: Side): Promise<Side> {
  const client = tenantClient(withRetryAndRateLimit(fake.calls, dialect, fakeTimer()), dialect);
  const ids = await applyPlan(client, planFor(fake, dialect, side), { entries: [], append: async () => undefined });
  const document = side.bindings ? side.document : withIds(side.document, ids);
  const bindings = side.bindings && withCreated(side.bindings, ids, local(side));
  return { document, bindings, base: side.bindings ? renameTasks(wantedOf(side), ids) : compile(document.chain) };
}

describe('after tasks were deleted in the tenant', () => {
  it('one apply makes it like the file again, and the next plan has nothing to do', async () => {
    const chains = fc.integer({ min: 1, max: 9 }).chain((count) => {
      const node = fc.nat({ max: count - 1 });
      return fc.record({
        count: fc.constant(count),
        edges: fc.uniqueArray(fc.tuple(node, node), { maxLength: 14, selector: String }),
        gone: fc.uniqueArray(node, { minLength: 1 }),
        dialect: fc.constantFrom<Dialect>('v1', 'scheduling'),
        isBound: fc.boolean(),
      });
    });
    await fc.assert(
      fc.asyncProperty(chains, async ({ count, edges, gone, dialect, isBound }) => {
        const fake = fakeTenant();
        const first = await applied(fake, dialect, chainOf(edges, count, dialect, isBound));
        expect(planFor(fake, dialect, first).steps).toEqual([]);

        for (const id of [...fake.tasks.keys()].filter((_, index) => gone.includes(index))) fake.tasks.delete(id);
        const second = await applied(fake, dialect, first);
        const last = planFor(fake, dialect, second);
        expect([last.steps, last.drift, last.consequences]).toEqual([[], [], []]);
        expect(fake.tasks.size).toBe(count);
        const ids = new Set(fake.tasks.keys());
        expect(wantedOf(second).every(({ id }) => ids.has(String(id)))).toBe(true);
        const upstreams = [...JSON.stringify([...fake.tasks.values()]).matchAll(/"(id-\d+)"/g)].map(([, id]) => id!);
        expect(upstreams.filter((id) => !ids.has(id))).toEqual([]);
      }),
      { seed: 1401, numRuns: 400 },
    );
  });
});
