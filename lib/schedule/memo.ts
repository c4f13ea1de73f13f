/** Few tasks have a text that no other has: what was worked out for one is kept for the others. */
const MOST = 1_000;

/** A function of a text that keeps its last answers. */
export function memo<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}
