import type { Calls, JsonObject } from '../../../lib/index.ts';
import type { Answer } from '../../../lib/tenant/calls.ts';
import { thrown } from './fake.ts';

/** What happens to one request: nothing is done, or it is done and the answer is lost. */
export type Fault = 'drop' | 'drop after' | 500 | '500 after' | 503 | '503 after' | 429 | 'timeout after';

export const FAULTS: readonly Fault[] = ['drop', 'drop after', 500, '500 after', 503, '503 after', 429, 'timeout after'];

/** A tenant in memory, with the few operations that plans need. */
export function fakeTenant(present: readonly JsonObject[] = []) {
  const tasks = new Map(present.map((task) => [String(task['id']), task]));
  let made = 0;
  const requests: string[] = [];
  let fault: { at: number; kind: Fault } | null = null;
  const ask = (what: string, act: () => Answer): Promise<Answer> => {
    requests.push(what);
    const kind = fault?.at === requests.length ? fault.kind : null;
    if (kind !== null && !String(kind).endsWith('after')) return Promise.reject(thrown(kind === 'drop' ? 0 : Number(kind)));
    let answer: Answer;
    try {
      answer = act();
    } catch (error) {
      return Promise.reject(error as Error);
    }
    if (kind === null) return Promise.resolve(answer);
    return Promise.reject(thrown(Number.parseInt(String(kind), 10) || 0));
  };
  const write = (id: string, body: JsonObject): Answer => {
    const task = { ...body, id, enabled: body['enabled'] === true };
    tasks.set(id, task);
    return { status: 200, data: task };
  };
  const found = (id: string): JsonObject => {
    const task = tasks.get(id);
    if (!task) throw thrown(404);
    return task;
  };
  const calls = {
    list: ({ resourceId }: { resourceId?: string }) => ask('list', () => {
      const data = [...tasks.values()].filter((task) => resourceId === undefined || JSON.stringify(task).includes(`"appId":"${resourceId}"`));
      return { status: 200, data: { data } };
    }),
    create: (body: JsonObject) => ask(`create ${String(body['name'])}`, () => write(`id-${(made += 1)}`, body)),
    replace: (id: string, body: JsonObject) => ask(`replace ${String(body['name'])}`, () => (found(id), write(id, body))),
    remove: (id: string) => ask(`remove ${id}`, () => (found(id), tasks.delete(id), { status: 204, data: null })),
  } as unknown as Calls;
  return { calls, tasks, requests, fail: (at: number, kind: Fault) => void (fault = { at, kind }) };
}
