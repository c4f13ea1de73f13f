/** What is kept of plans that are carried out. */
export const loadApplies = () => import('./applies.ts');

/** What finds the files in folders. */
export const loadFolders = () => import('./folders.ts');

/** What is remembered of the names of tenants. */
export const loadNames = () => import('./names.ts');

/** What asks the server for its tenants. */
export const loadTenant = () => import('./tenant.ts');
