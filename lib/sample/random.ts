/** A stream of pseudo-random values that a seed fixes for good, on any machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True in about `share` of all calls, from 0 to 1. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** That many lower-case hexadecimal digits. */
  hex(digits: number): string;
  /** In the form of a version 4 UUID. */
  uuid(): string;
}

const TWO_TO_32 = 4_294_967_296;

/** Starts a stream. It is the splitmix32 generator: 32 bits of state, whole-number arithmetic only. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  // a seed past 32 bits counts with its upper part too
  state ^= Math.imul(Math.trunc(seed / TWO_TO_32) | 0, 0x85ebca6b);

  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const int = (low: number, high: number): number => low + Math.floor((next() / TWO_TO_32) * (high - low + 1));
  const hex = (digits: number): string => {
    let text = '';
    while (text.length < digits) text += next().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  };
  return {
    int,
    hex,
    chance: (share) => next() / TWO_TO_32 < share,
    pick: (list) => list[int(0, list.length - 1)]!,
    uuid: () => {
      const all = hex(32);
      const variant = '89ab'[all.charCodeAt(16) & 3]!;
      const [low, mid, high] = [all.slice(0, 8), all.slice(8, 12), all.slice(13, 16)];
      return `${low}-${mid}-4${high}-${variant}${all.slice(17, 20)}-${all.slice(20)}`;
    },
  };
}
