import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { writeServerLockfile } from '../../../cli/tenant/serverLockfile.ts';
import { body } from './bodies.ts';
import { inProcess } from './inProcess.ts';
import { TOKEN, startTenant } from './localTenant.ts';
import type { Ended } from './run.ts';

/** A local tenant for the tests of one file, which commands find by its folder. Its runs take no time. */
export interface OwnTenant {
  readonly tenant: Awaited<ReturnType<typeof startTenant>>['tenant'];
  /** `http://127.0.0.1:PORT` */
  readonly host: string;
  /** Its folder. */
  readonly data: string;
  /** A command on it. */
  taskloom(...args: readonly string[]): Promise<Ended>;
  /** Creates a task, and returns its id. */
  create(wanted: Parameters<typeof body>[0]): Promise<string>;
  /** Extract, then Load and Alarm, then Report after both; and Apart. */
  createChain(): Promise<{ extract: string; load: string; alarm: string; report: string }>;
  /** Removes all tasks. */
  empty(): Promise<void>;
}

export function ownTenant(): OwnTenant {
  let local: Awaited<ReturnType<typeof startTenant>>;
  const data = (): string => join(local.data, 'tenant');
  const create: OwnTenant['create'] = async (wanted) => (await local.tenant.create(body(wanted), 'v1', 'me')).id;
  beforeAll(async () => {
    local = await startTenant({ runSeconds: 0 });
    writeServerLockfile(data(), { address: `${local.host}/`, token: TOKEN });
  });
  afterAll(async () => {
    await local.stop();
    local.remove();
  });
  return {
    get tenant() {
      return local.tenant;
    },
    get host() {
      return local.host;
    },
    get data() {
      return data();
    },
    taskloom: (...args) => inProcess(...args, '--data', data()),
    create,
    async createChain() {
      const extract = await create({ name: 'Extract' });
      const load = await create({ name: 'Load', after: [[extract, 'SUCCEEDED']] });
      const alarm = await create({ name: 'Alarm', after: [[extract, 'FAILED']] });
      const report = await create({ name: 'Report', after: [[load], [alarm]] });
      await create({ name: 'Apart' });
      return { extract, load, alarm, report };
    },
    async empty() {
      for (const id of Array.from(local.tenant.store.tasks.keys())) await local.tenant.remove(id);
    },
  };
}
