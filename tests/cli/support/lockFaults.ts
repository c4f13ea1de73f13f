/** An entry of package-lock.json, as far as it says where a package comes from. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const REGISTRY = 'https://registry.npmjs.org/';

/** SHA-512 in base64. */
const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/;

/**
 * What npm would install without knowing that it is what was meant: packages without a checksum, and such as come from
 * elsewhere than the registry.
 *
 * @param packages - The `packages` of package-lock.json, by folder; `''` is the project itself.
 * @example lockFaults({ 'node_modules/a': { version: '1.0.0' } }) // ['node_modules/a has no sha512 checksum']
 */
export function lockFaults(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([path, { resolved, integrity, link }]) => {
    if (path === '') return [];
    if (link) return [`${path} is a link to ${resolved}`];
    const source = resolved === undefined || resolved.startsWith(REGISTRY) ? [] : [`${path} comes from ${resolved}`];
    return INTEGRITY.test(integrity ?? '') ? source : [...source, `${path} has no sha512 checksum`];
  });
}
