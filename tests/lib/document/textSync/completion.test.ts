import { describe, expect, it } from 'vitest';
import { type Known, NO_NAMES, explain, completionsAt } from '../../../../lib/editor/index.ts';
import type { JsonObject } from '../../../../lib/index.ts';
import v1 from '../../../../lib/schema/v1.schema.json' with { type: 'json' };
import { parseJson } from '../../../../lib/text/parse.ts';
import { chainOf } from '../../../support/chainOf.ts';

const { chain } = chainOf(['a', 'b'], ['a SUCCEEDED b']);
const schema = v1 as unknown as JsonObject;
const known = { schema, chain, timezones: ['Europe/Stockholm', 'Asia/Tokyo'] };

/** What is suggested at the bar in a text, and the text after the first one was taken. */
function at(marked: string, more: Partial<Known> = {}) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, options } = completionsAt(text, offset, { ...known, ...more });
  const labels = options.map(({ label }) => label);
  const taken = (label: string) =>
    text.slice(0, from) + options.find((one) => one.label === label)!.insert + text.slice(to);
  return { labels, options, taken };
}

describe('suggestions in the text of a task', () => {
  it('are the keys that are not there yet, with what they are for', () => {
    const { labels, options, taken } = at('{"name": "A", |}');
    expect(labels).toContain('enabled');
    expect(labels).not.toContain('name');
    expect(options.find(({ label }) => label === 'enabled')!.info).toMatch(/disabled task/i);
    expect(taken('enabled')).toBe('{"name": "A", "enabled": }');
  });

  it('take the place of a key that was begun, and write no second colon', () => {
    expect(at('{"ena|": true}').taken('enabled')).toBe('{"enabled": true}');
    expect(at('{"states": [{"exc|"}]}').taken('exclusive')).toBe('{"states": [{"exclusive": }]}');
  });

  it('are the words that a field takes', () => {
    expect(at('{"enabled": |}').labels).toEqual(['true', 'false']);
    expect(at('{"metadata": {"usage": "|"}}').labels).toContain('DATAFLOW_PREP');
  });

  it('are ids of tasks, by their names, where an upstream is told', () => {
    const text = '{"events": [{"correlation": [{"contextAttributeName": "id", "contextAttributeValue": "|"}]}]}';
    const { options, taken } = at(text);
    expect(options.map(({ label, detail }) => [label, detail])).toEqual(
      chain.tasks.map((task) => [task.definition['name'], task.key]),
    );
    expect(parseJson(taken(options[1]!.label)).ok).toBe(true);
  });

  it('are ids of apps and spaces, by the names that a tenant has for them', () => {
    const apps = new Map([['659f', 'Orders']]);
    const { options, taken } = at('{"resourceId": "|"}', { names: { ...NO_NAMES, apps } });
    expect(options.map(({ label, detail }) => [label, detail])).toContainEqual(['Orders', '659f']);
    expect(taken('Orders')).toBe('{"resourceId": "659f"}');
    const spaces = new Map([['s1', 'Finance']]);
    const space = at('{"metadata": {"spaceId": "|"}}', { names: { ...NO_NAMES, spaces } });
    expect(space.taken('Finance')).toBe('{"metadata": {"spaceId": "s1"}}');
  });

  it('are how a run ends, names of events, and time zones', () => {
    expect(
      at('{"events": [{"correlation": [{"contextAttributeName": "status", "contextAttributeValue": |}]}]}').labels,
    ).toEqual(['SUCCEEDED', 'FAILED']);
    expect(
      at('{"events": [{"name": "one"}, {"name": "two"}], "states": [{"onEvents": [{"eventRefs": ["|"]}]}]}').labels,
    ).toEqual(['one', 'two']);
    expect(at('{"start": {"schedule": {"timezone": "|"}}}').taken('Asia/Tokyo')).toBe(
      '{"start": {"schedule": {"timezone": "Asia/Tokyo"}}}',
    );
  });

  it('are none where nothing is known, and never an exception', () => {
    expect(at('{"mine": {"x": |}}').labels).toEqual([]);
    for (const text of ['', '{', '[[[', '"', '{"a":', '}{', '\u0000'])
      for (let offset = 0; offset <= text.length; offset += 1) completionsAt(text, offset, known);
  });
});

describe('what a place is for', () => {
  it('is said by the schema, and by the name of a task that is meant', () => {
    expect(explain('{"enabled": true}', 3, known)).toMatch(/disabled task/i);
    const text = '{"events": [{"correlation": [{"contextAttributeName": "id", "contextAttributeValue": "a"}]}]}';
    expect(explain(text, text.indexOf('"a"') + 1, known)).toBe(
      `The task “${String(chain.tasks[0]!.definition['name'])}”.`,
    );
    expect(explain('{"mine": 1}', 3, known)).toBeNull();
  });

  it('begins with the name that a tenant has for an id', () => {
    const text = '{"metadata": {"spaceId": "s1", "mine": "s1"}}';
    const names = { ...NO_NAMES, spaces: new Map([['s1', 'Finance']]) };
    expect(explain(text, text.indexOf('"s1"') + 1, { ...known, names })).toMatch(/^“Finance”\. \w/);
    expect(explain(text, text.lastIndexOf('"s1"') + 1, { ...known, names })).toBe('“Finance”.');
    expect(explain(text, text.indexOf('spaceId'), { ...known, names })).not.toMatch('Finance');
  });
});
