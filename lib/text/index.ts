export { type EnvelopeKind, type Slices, sliceText } from './envelope.ts';
export { parseJson } from './parse.ts';
export { patchJson } from './patch.ts';
export { printJson } from './print.ts';
export type { Refusal } from './refusal.ts';
export { type Style, detectStyle } from './style.ts';
