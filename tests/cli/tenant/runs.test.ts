import { beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/localTenant.ts';
import { ownTenant } from '../support/ownTenant.ts';

const local = ownTenant();
beforeEach(() => local.empty());

const { taskloom } = local;

describe('start, runs and log', () => {
  it('start a task, list its runs, and print a log', async () => {
    const id = await local.create({ name: 'Extract' });
    expect(await taskloom('start', 'Extract', '--source', 'nightly')).toEqual({
      code: 0,
      stdout: '',
      stderr: `Started ${id}.\n`,
    });
    await until(() => local.tenant.store.running.size === 0);
    const { stdout } = await taskloom('runs', id);
    expect(stdout).toMatch(
      /^STARTED +SECONDS {2}STATUS +TASK +TRIGGERED BY {2}RUN\n\S+Z +0\.001 +SUCCEEDED {2}Extract {2}nightly +[\w-]+\n$/,
    );
    const runs = JSON.parse(
      (await taskloom('runs', '--resource', 'app-of-Extract', '--most', '1', '--format', 'json')).stdout,
    ) as { id: string }[];
    const log = await taskloom('log', 'Extract');
    expect(log.stdout).toMatch(/^\S+ This is the local tenant[^]*ended with SUCCEEDED after 0\.001 seconds\.\n$/);
    expect((await taskloom('log', id, runs[0]!.id)).stdout).toBe(log.stdout);
    expect(JSON.parse((await taskloom('log', id, '--format', 'json')).stdout)).toEqual({
      task: id,
      run: runs[0]!.id,
      log: log.stdout,
    });
  });

  it('tell what the tenant refuses, with code and trace', async () => {
    await local.create({ name: 'Off', more: { enabled: false } });
    expect(await taskloom('start', 'Off')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^taskloom: http:\S+: The task is disabled[^\n]+\(status 400, CHO-001, trace [\da-f]+\)\n$/,
      ),
    });
    expect(await taskloom('log', 'Off')).toMatchObject({ code: 2, stderr: 'taskloom: Off has never run.\n' });
    expect(await taskloom('runs')).toMatchObject({ code: 2, stderr: expect.stringMatching(/name a task, or an app/) });
  });
});
