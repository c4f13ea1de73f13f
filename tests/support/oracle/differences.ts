/** Where our schema and the oracle judge otherwise, and why. Places have `*` for an index. */
export interface Difference {
  readonly stricter: 'oracle' | 'ours';
  readonly keyword: string;
  readonly at: RegExp;
  readonly reason: string;
}

const ACTION = String.raw`/states/\*/onEvents/\*/actions/\*`;

/** All that is known. A test says when there is another, and when one of these is gone. */
export const DIFFERENCES: readonly Difference[] = [
  {
    stricter: 'oracle',
    keyword: 'additionalProperties',
    at: /^/,
    reason: 'ours takes keys that nobody knows: the service may add some, and a file may bring its own',
  },
  {
    stricter: 'oracle',
    keyword: 'minLength',
    at: /^/,
    reason: '@qlik/api names no least length for any text',
  },
  {
    stricter: 'oracle',
    keyword: 'minItems',
    at: /\/(annotations|correlation|retryableErrors|nonRetryableErrors|onEvents)$/,
    reason: '@qlik/api names no least length for these lists',
  },
  {
    stricter: 'oracle',
    keyword: 'required',
    at: /^\/(events|states)\/\*$/,
    reason: 'Eventdef and Eventstate of @qlik/api require nothing; 0.8 wants name, type, source, onEvents and end',
  },
  {
    stricter: 'oracle',
    keyword: 'required',
    at: new RegExp(`^${ACTION}$`),
    reason: 'Action of @qlik/api does not require functionRef',
  },
  {
    stricter: 'oracle',
    keyword: 'const',
    at: /^\/states\/\*\/end$/,
    reason: 'End of @qlik/api is any boolean; the oracle wants the lone state to end',
  },
  {
    stricter: 'oracle',
    keyword: 'enum',
    at: new RegExp(`^${ACTION}/functionRef$`),
    reason: 'Functionref of @qlik/api may be any text; the oracle knows app.reload alone',
  },
  {
    stricter: 'oracle',
    keyword: 'type',
    at: new RegExp(`^${ACTION}/functionRef/arguments$`),
    reason: 'arguments are unknown in @qlik/api; 0.8 wants an object',
  },
  {
    stricter: 'oracle',
    keyword: 'oneOf',
    at: /^\/start\/schedule$/,
    reason: 'Schedule of @qlik/api does not say that interval, cron and recurrence exclude each other',
  },
  {
    stricter: 'ours',
    keyword: 'type',
    at: /^\/metadata\//,
    reason: '0.8 has nothing to say about the metadata of the service',
  },
  {
    stricter: 'ours',
    keyword: 'enum',
    at: /^\/metadata\//,
    reason: 'the same for words and numbers in it',
  },
  {
    stricter: 'ours',
    keyword: 'required',
    at: /^\/metadata\//,
    reason: 'the same for what its parts must have',
  },
];
