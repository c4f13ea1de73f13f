/** In seconds: a reload that takes longer is ended by the service. */
export const LONGEST_RELOAD = 3 * 3_600;
