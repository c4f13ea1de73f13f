/**
 * Tells that files of both dialects were put together, and what that makes of them.
 *
 * @param names - The files of the `scheduling` dialect, one at least.
 * @example sayMixed(['b.json']) // 'b.json is written for the Scheduling API, the other files …'
 */
export function sayMixed(names: readonly string[]): string {
  const which = names.length === 1 ? `${names[0]} is` : `${names.length} of the files, such as ${names[0]}, are`;
  return (
    `${which} written for the Scheduling API, the other files for the Tasks API v1. Together they are ` +
    'treated as written for the Scheduling API; every task keeps its text.'
  );
}
