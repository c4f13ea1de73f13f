export { CHAIN_MARK, type EnvelopeKind, type Slices, memberOffset, sliceText } from './envelope.ts';
export { parseJson } from './parse.ts';
export { patchJson } from './patch.ts';
export { printJson } from './print.ts';
export { type Refusal, refuse } from './refusal.ts';
export { DEFAULT_STYLE, type Style, detectStyle } from './style.ts';
