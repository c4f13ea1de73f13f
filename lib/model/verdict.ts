/** The answer to "may I?": yes, or no with a sentence for the person who asked. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export const YES: Verdict = { ok: true };

export function no(reason: string): Verdict {
  return { ok: false, reason };
}
