import type { Timer } from '../../../lib/tenant/index.ts';

/** A clock that stands still but for those who wait for it. */
export function fakeTimer(): Timer & { readonly waits: number[] } {
  let now = 1_000_000;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    async sleep(ms) {
      waits.push(ms);
      now += ms;
    },
  };
}

/** What a call of @qlik/api throws. */
export function thrown(status: number, data: unknown = {}, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(`request failed with status ${status}`), {
    status,
    data,
    headers: new Headers(headers),
  });
}
