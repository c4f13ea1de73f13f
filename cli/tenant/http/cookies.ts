/**
 * The name of a cookie of one server: browsers keep one set of cookies for all ports of a host.
 *
 * @param host - As the `Host` header has it, such as `127.0.0.1:4173`.
 * @example cookieName('taskloom', '127.0.0.1:4173') // 'taskloom-4173'
 */
export function cookieName(what: string, host: string): string {
  return `${what}-${/:(\d+)$/.exec(host)?.[1] ?? '80'}`;
}

/** A cookie for as long as the browser is open: scripts cannot read it, and other sites do not send it. */
export function cookie(name: string, value: string, path = '/'): string {
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Strict`;
}
