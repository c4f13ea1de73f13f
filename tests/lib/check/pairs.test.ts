import { expect, it } from 'vitest';
import { type JsonObject, check } from '../../../lib/index.ts';
import { documentOf } from '../../support/openText.ts';

const app = { contextAttributeName: 'appId', contextAttributeValue: 'app-1' };
const odd = {};

/** The edges that repeat another, where a task has one for each list of conditions, all from the same upstream. */
function repeated(...conditions: readonly JsonObject[][]): (string | undefined)[] {
  const events = conditions.map((each, index) => ({
    name: `e${index}`,
    type: 'com.qlik.v1.task.run.finished',
    source: 'system-events.task',
    correlation: [...each, { contextAttributeName: 'id', contextAttributeValue: 'a' }],
  }));
  const { chain } = documentOf([
    { id: 'b', name: 'Mart', events, states: [{ onEvents: [{ eventRefs: events.map(({ name }) => name) }] }] },
  ]);
  return check(chain).flatMap(({ code, pointer }) => (code === 'duplicate-edge' ? [pointer] : []));
}

it('two edges repeat one another when they ask for the same, in whatever order and however often', () => {
  expect(repeated([app, odd], [odd, app])).toEqual(['/events/1']);
  expect(repeated([app], [app, app])).toEqual(['/events/1']);
});

it('two edges of which one asks for more do not, whichever comes first', () => {
  expect(repeated([app, app], [app, odd])).toEqual([]);
  expect(repeated([app, odd], [app, app])).toEqual([]);
});
