/** The keys of every form of a union that is an object. */
type KeysOf<T> = T extends readonly unknown[] ? never : T extends object ? keyof T : never;

type At<T, K> = T extends object ? (K extends keyof T ? Known<T[K]> : never) : never;

/** Without `undefined` and `null`, but `unknown` as it is. */
type Known<T> = unknown extends T ? unknown : NonNullable<T>;

type Item<T> = T extends readonly (infer Each)[] ? Each : never;

/**
 * The places in `Ours` that `Theirs` does not know, as a union of paths; `never` where there are none. TypeScript alone
 * lets a value with more keys than a type has pass for one of it.
 */
export type UnknownKeys<Ours, Theirs, Path extends string = ''> = unknown extends Theirs
  ? never
  : Ours extends readonly (infer Each)[]
    ? UnknownKeys<Each, Item<Theirs>, `${Path}/*`>
    : Ours extends object
      ? EachKey<Ours, Theirs, Path>[keyof Ours & string]
      : never;

type EachKey<Ours, Theirs, Path extends string> = {
  [K in keyof Ours & string]-?: UnknownKey<NonNullable<Ours[K]>, Theirs, K, `${Path}/${K}`>;
};

type UnknownKey<Value, Theirs, K, Path extends string> =
  K extends KeysOf<Theirs> ? UnknownKeys<Value, At<Theirs, K>, Path> : Path;

/** The type at a path, through lists by number; `never` where the path leads nowhere. */
export type TypeAt<T, P extends readonly (string | number)[]> = P extends readonly [infer Step, ...infer Rest]
  ? unknown extends T
    ? unknown
    : Rest extends readonly (string | number)[]
      ? TypeAt<Step extends number ? Item<T> : At<T, Step>, Rest>
      : never
  : T;
