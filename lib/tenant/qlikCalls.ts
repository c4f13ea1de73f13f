import type { Dialect } from '../model/dialect.ts';
import type { Answer, Calls, PageAnswer, Query, StopSignal } from './calls.ts';

interface QlikPage extends Answer {
  readonly next?: (options?: object) => Promise<QlikPage>;
}

/** The functions of `@qlik/api/tasks` that are called. */
export interface V1Module {
  getTasks(query: object, options?: object): Promise<QlikPage>;
  createTask(query: object, body: object, options?: object): Promise<Answer>;
  getTask(id: string, options?: object): Promise<Answer>;
  updateTask(id: string, body: object, options?: object): Promise<Answer>;
  deleteTask(id: string, options?: object): Promise<Answer>;
  startTask(id: string, query: object, options?: object): Promise<Answer>;
  getTaskRuns(id: string, query: object, options?: object): Promise<QlikPage>;
  getTasksResourceRuns(id: string, query: object, options?: object): Promise<QlikPage>;
  getLastTaskRun(id: string, options?: object): Promise<Answer>;
  getTaskRunLog(id: string, runId: string, options?: object): Promise<Answer>;
}

/** The functions of `@qlik/api/scheduling/tasks` that are called. */
export interface SchedulingModule extends Omit<V1Module, 'getTasksResourceRuns' | 'getLastTaskRun'> {
  getTaskResourceRuns(id: string, query: object, options?: object): Promise<QlikPage>;
  getTaskLastRun(id: string, options?: object): Promise<Answer>;
}

/** A module of @qlik/api, and the dialect that it speaks. */
export type QlikModule = { readonly dialect: 'v1'; readonly module: V1Module } | { readonly dialect: 'scheduling'; readonly module: SchedulingModule };

/**
 * The operations over a module of @qlik/api.
 *
 * @param optionsFor - The options of each call: host, keys, and what stops it. The client's own cache should be off
 *   (`noCache`): it does not see what others write.
 * @example qlikCalls({ dialect: 'v1', module: tasks }, (signal) => ({ hostConfig, noCache: true, signal }))
 */
export function qlikCalls(qlik: QlikModule, optionsFor: (signal?: StopSignal) => object): Calls {
  const { module } = qlik;
  const page = (answer: QlikPage): PageAnswer => {
    const { next } = answer;
    return { status: answer.status, data: answer.data, ...(next ? { next: async (signal) => page(await next(optionsFor(signal))) } : {}) };
  };
  return {
    list: async (query, signal) => page(await module.getTasks(escaped(query), optionsFor(signal))),
    create: (body, query, signal) => module.createTask(escaped(query), body, optionsFor(signal)),
    read: (id, signal) => module.getTask(inPath(id), optionsFor(signal)),
    replace: (id, body, signal) => module.updateTask(inPath(id), body, optionsFor(signal)),
    remove: (id, signal) => module.deleteTask(inPath(id), optionsFor(signal)),
    start: (id, query, signal) => module.startTask(inPath(id), escaped(query), optionsFor(signal)),
    runs: async (id, query, signal) => page(await module.getTaskRuns(inPath(id), escaped(query), optionsFor(signal))),
    resourceRuns: async (id, query, signal) => {
      const [where, what, options] = [inPath(id), escaped(query), optionsFor(signal)];
      return page(await (qlik.dialect === 'v1' ? qlik.module.getTasksResourceRuns(where, what, options) : qlik.module.getTaskResourceRuns(where, what, options)));
    },
    lastRun: (id, signal) => {
      const [where, options] = [inPath(id), optionsFor(signal)];
      return qlik.dialect === 'v1' ? qlik.module.getLastTaskRun(where, options) : qlik.module.getTaskLastRun(where, options);
    },
    log: (id, runId, signal) => module.getTaskRunLog(inPath(id), inPath(runId), optionsFor(signal)),
  };
}

/** The client puts ids into paths as they are. */
export function inPath(id: string): string {
  if (/^\.{0,2}$/.test(id)) throw new TypeError(`${JSON.stringify(id)} is the id of nothing.`);
  return encodeURIComponent(id);
}

/** The client takes values for escaped ones, and fails on a percent sign that is none of an escape. */
function escaped(query: Query): Record<string, string> {
  return Object.fromEntries(Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, encodeURIComponent(value)]])));
}

/** Where the operations of a dialect are found on every tenant. */
export const BASE_PATH: Readonly<Record<Dialect, string>> = { v1: '/api/v1/tasks', scheduling: '/api/scheduling/tasks' };
