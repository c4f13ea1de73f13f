import { layoutEngine } from './layout/engines.ts';
import { rehearsalsInWorkers } from './rehearsal/rehearsals.ts';

/** Workers of the page. They are slow to start and keep nothing of a document, so all designers on it share them. */
export const pageWorkers = { layout: layoutEngine(), rehearsals: rehearsalsInWorkers() } as const;
