/** Why this browser may not use the tenant behind the server, and how it may. */
export function whyClosed(remote: string): string {
  return (
    `This browser may not use ${remote} yet. The server works there with your key, so it answers only ` +
    'browsers in which its one-time address was opened. Open the one that “taskloom serve” printed last in its ' +
    'terminal, in this browser.'
  );
}
