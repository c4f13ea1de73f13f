/** What the page and the command of this repository share besides the public API. No package exports it. */
export { exclusivePath } from './compiler/exclusive.ts';
export { isDatasetUpdated } from './compiler/runFinished.ts';
export { DATASET_UPDATED, MOST_TASKS_ON_RESOURCE, RUN_FINISHED, USAGES } from './compiler/vocabulary.ts';
export { fold } from './document/find/fold.ts';
export { compareFileNames } from './document/open/fileOrder.ts';
export { sayMixed } from './document/open/sayMixed.ts';
export { fitFileName } from './formats/export/fitFileName.ts';
export { DEFINITION_KEYS } from './model/fields.ts';
export { equalJson, isArray, isObject, own } from './model/json.ts';
export { memoized } from './model/memo.ts';
export { ok, refuser } from './model/result.ts';
export { SERVER_METADATA } from './model/serverOwned.ts';
export { mayBeMadeBy, strayStep } from './tenant/follows.ts';
export type { EnvelopeKind } from './text/envelope.ts';
export { MAX_LENGTH } from './text/limits.ts';
export { inexactNumbers } from './text/numbers.ts';
export { parseJson } from './text/parse.ts';
export { prettyText } from './text/pretty.ts';
