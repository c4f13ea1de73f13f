import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXTERNAL_TASK, sampleCatalogue } from '../../../lib/internal.ts';

interface SampleTask {
  readonly metadata: {
    readonly usage: string;
    readonly spaceId: string;
    readonly ownerId: string;
    readonly resourceName: string;
  };
  readonly states: readonly {
    readonly onEvents: readonly {
      readonly actions: readonly { readonly functionRef: { readonly arguments: { readonly appId: string } } }[];
    }[];
  }[];
}

describe('sampleCatalogue', () => {
  const text = readFileSync('app/designer/sample/nightly-sales.chain.json', 'utf8');

  it('knows every app, space and owner of the sample chain as that has them', () => {
    const { tasks } = JSON.parse(text) as { readonly tasks: readonly SampleTask[] };
    const { apps, spaces, people } = sampleCatalogue({ apps: 0 });
    expect(tasks).toHaveLength(12);
    for (const { metadata, states } of tasks) {
      const { appId: id } = states[0]!.onEvents[0]!.actions[0]!.functionRef.arguments;
      const { usage, spaceId, ownerId, resourceName: name } = metadata;
      expect(apps).toContainEqual(expect.objectContaining({ id, name, usage, spaceId, ownerId }));
      expect(spaces).toContainEqual(expect.objectContaining({ id: spaceId }));
      expect(people).toContainEqual(expect.objectContaining({ id: ownerId }));
    }
  });

  it('knows the task that the sample chain waits for from outside', () => {
    expect(text).toContain(EXTERNAL_TASK.id);
    expect(sampleCatalogue({ apps: 0 }).apps).toContainEqual(expect.objectContaining({ id: EXTERNAL_TASK.appId }));
  });

  it('has no two apps, spaces or people of one id, and no two spaces of one name', () => {
    const { apps, spaces, people } = sampleCatalogue({ apps: 5_000 });
    expect(apps).toHaveLength(5_013);
    for (const list of [apps, spaces, people]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(new Set(spaces.map(({ name }) => name)).size).toBe(spaces.length);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(sampleCatalogue({ apps: 20, seed: 3 })).toEqual(sampleCatalogue({ apps: 20, seed: 3 }));
    expect(sampleCatalogue({ apps: 20, seed: 3 })).not.toEqual(sampleCatalogue({ apps: 20, seed: 4 }));
  });
});
