/** The longest text that is opened, in UTF-16 units: several times a tenant of 10,000 tasks. */
export const MAX_LENGTH = 50_000_000;

/** The deepest nesting of lists and objects that is opened. Definitions need about ten. */
export const MAX_DEPTH = 200;
