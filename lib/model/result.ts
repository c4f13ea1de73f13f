import type { Json } from './json.ts';

/** Why something cannot be done: a code and data for programs, and a sentence for people. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** What the sentence is made from, if it is made from anything. */
  readonly data?: Readonly<Record<string, Json>>;
  readonly message: string;
}

/** What a function returns that could do it. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** What a function returns that could not do it, with the reason. */
export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false;
  readonly refusal: R;
}

/** A value, or the refusal that takes its place. */
export type Result<T, R extends Refusal = Refusal> = Ok<T> | Refused<R>;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refused<R extends Refusal>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}

/** Sentences by the code of their refusal. Each is made from the data of the refusal. */
export type Sentences = Readonly<Record<string, (data: never) => string>>;

/** The data that the sentence of a code is made from: none, or one object. */
type DataOf<S extends Sentences, C extends keyof S> = Parameters<S[C]>;

/**
 * Makes the function that refuses with the sentences of a table.
 *
 * @example
 * const refuse = refuser({ 'no-task': ({ task }: { task: string }) => `There is no task ${task}.` });
 * refuse('no-task', { task: 'a' }); // { ok: false, refusal: { code: 'no-task', data: { task: 'a' }, message: … } }
 */
export function refuser<S extends Sentences>(
  sentences: S,
): <C extends keyof S & string>(code: C, ...data: DataOf<S, C>) => Refused<Refusal<C>> {
  return (code, ...[data]) => ({
    ok: false,
    refusal: { code, ...(data ? { data } : {}), message: sentences[code]!(data as never) },
  });
}

/**
 * The value of a result, where a refusal can only be a mistake in the program.
 *
 * @throws {Error} With the sentence of the refusal.
 * @example
 * const { document } = unwrap(connect(opened, { source: 'a', target: 'b', status: 'SUCCEEDED' }));
 */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}
