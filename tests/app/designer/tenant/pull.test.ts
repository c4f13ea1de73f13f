import { afterEach, beforeEach, expect, it } from 'vitest';
import { clientOf } from '../../../../app/designer/actions/tenant/client.ts';
import { pullChain } from '../../../../app/designer/actions/tenant/pull.ts';
import { currentDocument, stateOf } from '../../../../app/designer/state/store.ts';
import { graphOf, save } from '../../../../lib/index.ts';
import type { PullOf } from '../../../../lib/tenant/index.ts';
import { type MemoryTab } from '../../../support/inMemory/browser.ts';
import { connectionOf, openConnected } from '../../../support/inMemory/connected.ts';
import type { MemoryTenant } from '../../../support/inMemory/tenant.ts';
import { taskOn } from '../../../support/tenant.ts';

let tenant: MemoryTenant;
let tab: MemoryTab;
beforeEach(async () => {
  ({ tenant, tab } = await openConnected());
});
afterEach(() => tenant.close());

const connection = () => connectionOf(tab);
const text = () => save(currentDocument(tab.designer));
const pull = async (of: PullOf, fileName: string, signal = new AbortController().signal) => {
  const counts: number[] = [];
  const onProgress = (count: number) => void counts.push(count);
  await pullChain(tab.designer, connection(), of, fileName, { signal, onProgress });
  return counts;
};

it('pulls a task with all that is up- and downstream of it, and has what is not there any more as external', async () => {
  const gone = await tenant.create(taskOn('pull-0', 'Pulled: gone'));
  const first = await tenant.create(taskOn('pull-1', 'Pulled: first'));
  const middle = await tenant.create(taskOn('pull-2', 'Pulled: middle', [first, gone]));
  await tenant.create(taskOn('pull-3', 'Pulled: last', [middle]));
  await tenant.create(taskOn('pull-4', 'Pulled: stranger'));
  await tenant.ask('DELETE', `/${gone}`);
  expect(await pull({ tasks: [middle] }, 'pulled.json')).toEqual([4]);
  expect(stateOf(tab.designer).getState().session.fileName).toBe('pulled.json');
  expect(tab.names()).toEqual(['Pulled: first', 'Pulled: middle', 'Pulled: last']);
  expect(graphOf(currentDocument(tab.designer).chain).externals).toEqual([gone]);
  const { data } = await tenant.ask('GET', `/${first}`);
  expect((JSON.parse(text()) as unknown[])[0]).toEqual(data);
});

it('keeps every number and escape as the tenant spells it', async () => {
  const spelled =
    '{"id": "spelled", "name": "Sp\\u0065lled", "specVersion": "0.8", "big": 12345678901234567890, "n": 1.0, "states": [], "metadata": {}}';
  tenant.answer(/^GET .api.v1.tasks\?/, 200, `{"data": [${spelled}], "links": {}}`);
  await pull('all', 'all-tasks.json');
  expect(stateOf(tab.designer).getState().session.fileName).toBe('all-tasks.json');
  for (const piece of ['"Sp\\u0065lled"', '"big": 12345678901234567890', '"n": 1.0']) expect(text()).toContain(piece);
});

it('says what is wrong when the tenant answers no more, and what was open stays', async () => {
  const before = text();
  const refusal = '{"errors": [{"code": "X-1", "title": "Not for you"}], "traceId": "t-9"}';
  tenant.answer(/^GET .api.v1.tasks\?/, 403, refusal);
  await expect(clientOf(tab.designer, 'local').list()).rejects.toThrow('Not for you. (status 403, X-1, trace t-9)');
  tenant.answer(/^GET .api.v1.tasks\?/, 403, refusal);
  await expect(pull('all', 'all-tasks.json')).rejects.toThrow('Not for you. (status 403, X-1, trace t-9)');
  expect(text()).toBe(before);
});

it('opens nothing when it is stopped', async () => {
  await tenant.create(taskOn('pull-5', 'Pulled: never'));
  const before = text();
  const list = tenant.hold(/^GET .api.v1.tasks\?/);
  const stop = new AbortController();
  const pulled = pull('all', 'all-tasks.json', stop.signal);
  await list.isSent;
  stop.abort();
  await expect(pulled).rejects.toThrow('It was stopped.');
  expect(text()).toBe(before);
});
