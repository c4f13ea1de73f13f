import { layoutEngine } from './layout/engines.ts';
import { rehearsalsInWorkers } from './rehearsal/rehearsals.ts';

/**
 * Workers of the page. All designers on it share them: they are slow to start, and of a document they remember no more
 * than where the layout engine placed its tasks.
 */
export const pageWorkers = { layout: layoutEngine(), rehearsals: rehearsalsInWorkers() } as const;
