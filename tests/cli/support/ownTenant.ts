import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { writeServerLockfile } from '../../../cli/tenant/serverLockfile.ts';
import { body } from './bodies.ts';
import { inProcess } from './inProcess.ts';
import { type Started, TOKEN, startTenant, until } from './localTenant.ts';
import type { Ended } from './run.ts';

/** A local tenant for the tests of one file, which commands find by its folder. Its runs take no time. */
export interface OwnTenant {
  readonly tenant: Started['tenant'];
  /** `http://127.0.0.1:PORT` */
  readonly host: string;
  /** Its folder. */
  readonly data: string;
  /** What calls of @qlik/api are made with. */
  readonly options: Started['options'];
  /** A command on it. */
  taskloom(...args: readonly string[]): Promise<Ended>;
  /** Creates a task, and returns its id. */
  create(wanted: Parameters<typeof body>[0]): Promise<string>;
  /** Extract, then Load and Alarm, then Report after both; and Apart. */
  createChain(): Promise<{ extract: string; load: string; alarm: string; report: string }>;
  /** The names of its tasks. */
  names(): unknown[];
  /** Waits until so many runs of a task have ended. */
  ran(id: string, count?: number): Promise<unknown>;
  /** Removes all tasks. */
  empty(): Promise<void>;
}

export function ownTenant(): OwnTenant {
  let local: Started;
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
    get options() {
      return local.options;
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
    names: () => [...local.tenant.store.tasks.values()].map(({ definition }) => definition['name']),
    ran: (id, count = 1) =>
      until(() => local.tenant.store.runsOf(id).filter(({ status }) => status !== 'RUNNING').length >= count),
    async empty() {
      for (const id of Array.from(local.tenant.store.tasks.keys())) await local.tenant.remove(id);
    },
  };
}
