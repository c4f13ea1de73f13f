import { type Refusal, type Refused, refused } from '../model/result.ts';

/** Everything that is wrong with a text of another format. The message is that of the first fault. */
export interface FaultsRefusal<F = string> extends Refusal<'faults'> {
  /** At least one, in the order of the text. */
  readonly faults: readonly F[];
}

export function refuseFaults<F extends string | { readonly message: string }>(
  faults: readonly F[],
): Refused<FaultsRefusal<F>> {
  const [first] = faults;
  const message = typeof first === 'string' ? first : (first?.message ?? '');
  return refused({ code: 'faults', message, faults });
}
