import type { Dialect } from '../../model/dialect.ts';

const KEPT = 'It stays as it is, and v1 may refuse the task.';

/** What becomes of the thing that a sentence is about. */
function fate(dropped: boolean, kept: string): string {
  return dropped ? 'It is left out.' : `It stays as it is, and ${kept}.`;
}

interface Dropped {
  readonly dropped: boolean;
}

/** The sentence of each problem of a conversion: what the target dialect lacks, and what becomes of it. */
export const sentences = {
  'dialect-event': ({ name, attribute, dropped }: Dropped & { readonly name: string; readonly attribute?: string }) =>
    attribute === undefined
      ? `v1 has no event for an updated dataset (“${name}”). ${
          dropped ? 'It is left out: datasets no longer start this task.' : KEPT
        }`
      : `v1 tells runs apart by task alone, but the event “${name}” does it by ${attribute}. ${
          dropped ? 'It is left out: it would let any run start this task.' : KEPT
        }`,
  'dialect-correlation': ({ attribute, dropped }: Dropped & { readonly attribute: string }) =>
    `v1 has no correlation by ${attribute}. ${fate(dropped, 'v1 may refuse it')}`,
  'dialect-value': ({ key, value, dropped }: Dropped & { readonly key: string; readonly value: string }) =>
    `v1 does not know the value ${value} of ${key}. ${fate(dropped, 'v1 may refuse it')}`,
  'dialect-metadata': ({ key, dropped }: Dropped & { readonly key: string }) =>
    `v1 has no ${key}; the service writes it by itself in the other dialect. ${fate(dropped, 'means nothing there')}`,
  'dialect-spec-version': ({ version, usual, old, to }: SpecVersion) =>
    usual === undefined
      ? `specVersion is "${version}", the usual one of ${to}, already. Converting back would write "${old}" here.`
      : `specVersion stays "${version}": other tasks have "${usual}", the usual one of ${to}, already, and ` +
        'the way back ' +
        'could not tell them apart.',
};

/** `usual`: what other tasks have already; without it, the task itself has it, and had been given `old`. */
interface SpecVersion {
  readonly version: string;
  readonly usual?: string;
  readonly old?: string;
  readonly to: Dialect;
}
