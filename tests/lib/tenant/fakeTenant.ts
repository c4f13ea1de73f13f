import type { JsonObject } from '../../../lib/index.ts';
import type { TaskApi } from '../../../lib/tenant/index.ts';
import type { Answer } from '../../../lib/tenant/taskApi.ts';
import { thrown } from './fake.ts';

/** What happens to one request: nothing is done, or it is done and the answer is lost. */
export const FAULTS = [
  'drop',
  'drop after',
  500,
  '500 after',
  503,
  '503 after',
  429,
  'timeout after',
  400,
  '400 after',
  '499 after',
  '404 after',
  'cut after',
  'empty after',
  'html',
  'html after',
  'no id after',
  'empty id after',
] as const;

export type Fault = (typeof FAULTS)[number];

/** Answers that are none of the Tasks API, with a status that says that all is well. */
const ODD: Readonly<Record<string, (answer: Answer) => Answer>> = {
  empty: ({ status }) => ({ status, data: undefined }),
  html: () => ({ status: 200, data: '<!doctype html><title>Log in</title>' }),
  'no id': ({ status, data }) => ({ status, data: { ...(data as JsonObject), id: undefined } }),
  'empty id': ({ status, data }) => ({ status, data: { ...(data as JsonObject), id: '' } }),
};

/** A tenant in memory, with the few operations that plans need. */
export function fakeTenant(present: readonly JsonObject[] = []) {
  const tasks = new Map(present.map((task) => [String(task['id']), task]));
  let made = 0;
  const requests: string[] = [];
  let fault: { at: number; kind: Fault } | null = null;
  const ask = (what: string, act: () => Answer): Promise<Answer> => {
    requests.push(what);
    const kind = fault?.at === requests.length ? fault.kind : null;
    if (kind === 'html') return Promise.resolve(ODD['html']!({ status: 200, data: null }));
    if (kind !== null && !String(kind).endsWith('after'))
      return Promise.reject(thrown(kind === 'drop' ? 0 : Number(kind)));
    let answer: Answer;
    try {
      answer = act();
    } catch (error) {
      return Promise.reject(error as Error);
    }
    if (kind === null) return Promise.resolve(answer);
    const odd = ODD[String(kind).replace(' after', '')];
    if (odd) return Promise.resolve(odd(answer));
    // the body of a 201 breaks off: the client says the status, and has nothing to read
    if (kind === 'cut after') return Promise.reject(thrown(201, undefined));
    return Promise.reject(thrown(Number.parseInt(String(kind), 10) || 0));
  };
  const write = (id: string, body: JsonObject): Answer => {
    const task = { ...body, id, enabled: body['enabled'] === true };
    tasks.set(id, task);
    return { status: 200, data: task };
  };
  const found = (id: string): JsonObject => {
    const task = tasks.get(id);
    if (!task) throw thrown(404, { errors: [{ code: 'CHO-002', title: 'Not found' }] });
    return task;
  };
  const calls = {
    list: ({ resourceId }: { resourceId?: string }) =>
      ask('list', () => {
        const data = [...tasks.values()].filter(
          (task) => resourceId === undefined || JSON.stringify(task).includes(`"appId":"${resourceId}"`),
        );
        return { status: 200, data: { data } };
      }),
    create: (body: JsonObject) => ask(`create ${String(body['name'])}`, () => write(`id-${(made += 1)}`, body)),
    replace: (id: string, body: JsonObject) =>
      ask(`replace ${String(body['name'])}`, () => (found(id), write(id, body))),
    remove: (id: string) => ask(`remove ${id}`, () => (found(id), tasks.delete(id), { status: 204, data: null })),
  } as unknown as TaskApi;
  return { calls, tasks, requests, fail: (at: number, kind: Fault) => void (fault = { at, kind }) };
}
