import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../lib/index.ts';
import { strayStep } from '../../../lib/internal.ts';
import { type ApplyStep, type ChangePlan, makePlan } from '../../../lib/tenant/index.ts';
import { task, thirty } from './chain.ts';

const { desired, base, actual } = thirty();
const plan = makePlan({ dialect: 'v1', desired, base, actual });

/** The plan with one of its requests changed. */
function changed(action: ApplyStep['action'], change: (step: ApplyStep) => object): ChangePlan {
  const at = plan.steps.findIndex((step) => step.action === action);
  return {
    ...plan,
    steps: plan.steps.map((step, index) => (index === at ? ({ ...step, ...change(step) } as ApplyStep) : step)),
  };
}

describe('a plan that was made', () => {
  it('follows from what it was made for, whatever is in the tenant', () => {
    const side = fc.constantFrom('same', 'gone', 'off', 'other');
    fc.assert(
      fc.property(
        fc.array(side, { minLength: actual.length, maxLength: actual.length }),
        fc.boolean(),
        (kinds, knowsBase) => {
          const now = actual.flatMap((each, index): JsonObject[] => {
            const kind = kinds[index];
            return kind === 'gone'
              ? []
              : [
                  kind === 'off'
                    ? { ...each, enabled: false }
                    : kind === 'other'
                      ? { ...each, description: 'theirs' }
                      : each,
                ];
          });
          const from = knowsBase ? base : null;
          expect(strayStep(makePlan({ dialect: 'v1', desired, base: from, actual: now }), desired, from)).toBe(null);
        },
      ),
      { seed: 1410, numRuns: 200 },
    );
  });

  it('has requests of each kind', () => {
    expect(new Set(plan.steps.map(({ action }) => action))).toEqual(
      new Set(['create', 'update', 'wire', 'enable', 'delete']),
    );
  });
});

describe('a plan that was changed does not follow: one that', () => {
  const body = (step: ApplyStep): JsonObject => (step as { body: JsonObject }).body;
  it.each<[string, ChangePlan]>([
    ['deletes a task that was not pulled', changed('delete', () => ({ task: 'elsewhere' }))],
    ['deletes a task of the file', changed('delete', () => ({ task: 'old-1' }))],
    [
      'deletes one task more',
      { ...plan, steps: [...plan.steps, { action: 'delete', task: 'elsewhere', name: 'Elsewhere' }] },
    ],
    ['changes a task that is not in the file', changed('update', () => ({ task: 'elsewhere' }))],
    ['changes a task otherwise', changed('update', (step) => ({ body: { ...body(step), description: 'evil' } }))],
    ['creates another task', changed('create', (step) => ({ body: { ...body(step), name: 'Evil' } }))],
    ['creates a task that is not in the file', changed('create', () => ({ task: 'new:evil' }))],
    ['creates a task that is on at once', changed('create', (step) => ({ body: { ...body(step), enabled: true } }))],
    ['looks for what it has made under another name', changed('create', () => ({ name: 'Evil' }))],
    ['looks for what it has made on another app', changed('create', () => ({ resourceId: 'app-evil' }))],
    ['switches on a task that is to stay off', changed('enable', (step) => ({ task: 'new:7', body: body(step) }))],
    ['puts an id in another place', changed('enable', () => ({ refs: [{ pointer: '/name', task: 'new:0' }] }))],
    ['has a request that nobody knows', changed('update', () => ({ action: 'start' }))],
  ])('%s', (_, forged) => expect(strayStep(forged, desired, base)).not.toBe(null));

  it('deletes anything where it is not known what was pulled', () =>
    expect(strayStep(plan, desired, null)).toMatchObject({ action: 'delete' }));

  it('was made for another state of the file', () => {
    const edited = desired.map((each) => (each['id'] === 'new:5' ? { ...each, description: 'new' } : each));
    expect(strayStep(plan, edited, base)).toMatchObject({ task: 'new:5' });
    expect(strayStep(plan, [...desired, task({ id: 'new:more' })], base)).toBe(null);
  });
});
