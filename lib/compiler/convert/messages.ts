import type { Dialect } from '../../model/dialect.ts';

const KEPT = 'It stays as it is, and v1 may refuse the task.';

/** What becomes of the thing that a sentence is about. */
function fate(dropped: boolean, kept: string): string {
  return dropped ? 'It is left out.' : `It stays as it is, and ${kept}.`;
}

/** Every sentence that a conversion says: what the target dialect lacks, and what becomes of it. */
export const messages = {
  datasetEvent: (name: string, dropped: boolean) =>
    `v1 has no event for an updated dataset (“${name}”). ${
      dropped ? 'It is left out: no dataset starts this task any more.' : KEPT
    }`,
  broadEvent: (name: string, attribute: string, dropped: boolean) =>
    `v1 tells runs apart by task alone, but the event “${name}” does it by ${attribute}. ${
      dropped ? 'It is left out: it would let any run start this task.' : KEPT
    }`,
  correlation: (attribute: string, dropped: boolean) =>
    `v1 has no correlation by ${attribute}. ${fate(dropped, 'v1 may refuse it')}`,
  value: (key: string, value: string, dropped: boolean) =>
    `v1 does not know the value ${value} of ${key}. ${fate(dropped, 'v1 may refuse it')}`,
  metadata: (key: string, dropped: boolean) =>
    `v1 has no ${key}; the service writes it by itself in the other dialect. ${fate(dropped, 'means nothing there')}`,
  mixedVersions: (version: string, usual: string, to: Dialect) =>
    `specVersion stays "${version}": other tasks have "${usual}", the usual one of ${to}, already, and the way back ` +
    'could not tell them apart.',
  versionAlready: (version: string, old: string, to: Dialect) =>
    `specVersion is "${version}", the usual one of ${to}, already. Converting back would write "${old}" here.`,
} as const;
