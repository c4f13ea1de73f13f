export { CHAIN_MARK, type EnvelopeKind, type Slices, memberOffset } from './envelope.ts';
export { locate } from './locate.ts';
export { patchJson } from './patch.ts';
export { printJson } from './print.ts';
export { readText } from './read.ts';
export { type Refusal, refuse } from './refusal.ts';
export type { Range } from './scan.ts';
export { DEFAULT_STYLE, type Style, detectStyle } from './style.ts';
