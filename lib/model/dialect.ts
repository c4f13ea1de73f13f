/**
 * The two forms that the service takes: `v1` is `/v1/tasks`, `scheduling` is `/api/scheduling/tasks`,
 * its successor.
 */
export type Dialect = 'v1' | 'scheduling';

/** Both dialects of the Tasks API; `/v1/tasks` first. */
export const DIALECTS: readonly Dialect[] = ['v1', 'scheduling'];
