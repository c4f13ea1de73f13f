/** What packs and unpacks: fetched when it is first needed. */
export const loadPacker = () => import('fflate');
