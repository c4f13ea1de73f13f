import type { JsonObject } from '../../../lib/index.ts';
import { RUN_FINISHED } from '../../../lib/internal.ts';

interface Made {
  readonly id?: string;
  readonly name?: string;
  readonly after?: readonly (readonly [id: string, status?: string])[];
  readonly app?: string;
  readonly more?: JsonObject;
}

/** A definition; enabled, and waiting for the given tasks. */
export function task({ id, name = id ?? 'Task', after = [], app = `app-${name}`, more = {} }: Made): JsonObject {
  const events = after.map(([source, status], index) => ({
    name: `event ${index}`,
    ...RUN_FINISHED,
    correlation: [
      { contextAttributeName: 'id', contextAttributeValue: source },
      ...(status === undefined ? [] : [{ contextAttributeName: 'status', contextAttributeValue: status }]),
    ],
  }));
  const actions = [
    { name: 'app.reload', functionRef: { refName: 'app.reload', arguments: { appId: app, partial: false } } },
  ];
  return {
    ...(id === undefined ? {} : { id }),
    name,
    events,
    states: [
      {
        name: 'Reload',
        type: 'EVENT',
        end: true,
        exclusive: true,
        onEvents: [{ eventRefs: events.map((event) => event.name), actions }],
      },
    ],
    enabled: true,
    version: '1.0.0',
    metadata: { usage: 'ANALYTICS' },
    specVersion: '0.8',
    ...more,
  };
}

/**
 * A chain of thirty tasks for a tenant that holds some of it: twenty-five are new, among them a circle, a join of all
 * and some that stay off; of the others two change, one is switched on, one stays, one goes.
 */
export function thirty() {
  const off = { enabled: false };
  const old = (id: string, more: JsonObject = {}) => task({ id, more });
  const actual = [
    old('old-1'),
    old('old-2', { description: 'was' }),
    old('old-3', off),
    old('old-4'),
    old('old-5'),
    old('elsewhere'),
  ];
  const made = Array.from({ length: 25 }, (_, index) => {
    const after: [string, string?][] =
      index === 0
        ? [['old-1', 'SUCCEEDED']]
        : [[`new:${Math.floor((index - 1) / 2)}`, index % 3 ? 'SUCCEEDED' : 'FAILED']];
    // 3 waits for 24, which waits for 11, which waits for 5 …: and 7 and 15, both off, for each other
    if (index === 3) after.push(['new:24']);
    if (index === 7) after.push(['new:15']);
    return task({
      id: `new:${index}`,
      name: `Task ${index}`,
      app: `app-${index % 6}`,
      after,
      more: index % 8 === 7 ? off : {},
    });
  });
  const desired = [
    old('old-1'),
    old('old-2', { description: 'is' }),
    old('old-3'),
    task({ id: 'old-4', after: [['new:24']] }),
    ...made.toReversed(),
    task({ id: 'new:last', name: 'Last', after: [['new:3'], ['new:4']] }),
  ];
  return { actual, base: actual.slice(0, 5), desired };
}
