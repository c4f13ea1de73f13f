import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { body } from '../support/bodies.ts';
import { ownFolder } from '../support/folder.ts';
import { ownTenant } from '../support/ownTenant.ts';

const folder = ownFolder();
const local = ownTenant();
beforeEach(() => local.empty());

const { taskloom } = local;

describe('plan and apply', () => {
  it('bring a chain from another tenant by bindings, and know it the next time', async () => {
    const file = folder.file(
      'dev.json',
      JSON.stringify([
        { id: 'dev-1', ...body({ name: 'Extract', appId: 'dev-app' }) },
        { id: 'dev-2', ...body({ name: 'Load', appId: 'dev-app', after: [['dev-1'], ['dev-far']] }) },
      ]),
    );
    const far = await local.create({ name: 'Far' });
    const bindings = folder.file('prod.json', JSON.stringify({ tasks: {}, apps: { 'dev-app': 'prod-app' } }));
    const missing = await taskloom('plan', file, '--bindings', bindings);
    expect(missing).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /dev\.json: error: Load at \/events\/1\/correlation\/0\/contextAttributeValue: The bindings do not map the task dev-far/,
      ),
    });
    writeFileSync(bindings, JSON.stringify({ tasks: { 'dev-far': far }, apps: { 'dev-app': 'prod-app' } }));
    expect(await taskloom('apply', file, '--bindings', bindings)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/2 created/),
    });
    expect(readFileSync(file, 'utf8')).toContain('dev-1');
    const known = JSON.parse(readFileSync(bindings, 'utf8')) as { tasks: Record<string, string> };
    expect(local.tenant.task(known.tasks['dev-2']!).definition['resourceId']).toBe('prod-app');
    expect((await taskloom('plan', file, '--bindings', bindings)).stdout).toMatch(/2 left alone; 0 requests/);
    writeFileSync(file, JSON.stringify((JSON.parse(readFileSync(file, 'utf8')) as object[]).slice(0, 1)));
    expect(await taskloom('apply', file, '--delete', '--bindings', bindings)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/1 deleted/),
    });
    expect(local.names().toSorted()).toEqual(['Extract', 'Far']);
  });
});
