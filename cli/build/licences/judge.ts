/** A package whose code is in what is built. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json says, an SPDX expression; `null` where it says none. */
  readonly licence: string | null;
  /** The whole text of its licence and its notices; `''` where there is none. */
  readonly text: string;
}

/** Why a package may be in what is built though its licence is not permissive. */
export interface OtherTerms {
  /** As its package.json must say: under another one it is looked at anew. */
  readonly licence: string;
  readonly reason: string;
  /** Where its source code is had. */
  readonly source: string;
}

/** SPDX names of licences that ask for no more than that their text comes along. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
]);

/**
 * Why packages must not be in what is built, as sentences; none where all may.
 *
 * @param listed - Packages whose terms are kept though they are not permissive, by name.
 * @example licenceFaults([{ name: 'a', version: '1.0.0', licence: 'AGPL-3.0', text: '…' }], new Map()).length // 1
 */
export function licenceFaults(packages: readonly BundledPackage[], listed: ReadonlyMap<string, OtherTerms>): string[] {
  return packages.flatMap(({ name, version, licence, text }) => {
    const faults: string[] = [];
    const isListed = licence !== null && listed.get(name)?.licence === licence;
    if (licence === null)
      faults.push(`${name} ${version} names no licence, so nobody may pass it on. Use another package.`);
    else if (!isPermissive(licence) && !isListed) {
      faults.push(
        `${name} ${version} is under ${licence}, which is not among the permissive licences. Use another package; ` +
          'or, where its terms are kept, list it with the reason in cli/build/licences/otherTerms.ts.',
      );
    }
    if (text.trim() === '')
      faults.push(
        `${name} ${version} brings no text of its licence, which must be passed on with it. Put the text into ` +
          'cli/build/licences/missingTexts.ts.',
      );
    return faults;
  });
}

/**
 * Whether one of the choices that an expression gives asks for permissive licences alone. What is nested is not read,
 * and so is not permissive.
 */
function isPermissive(expression: string): boolean {
  const plain = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  return plain.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((name) => PERMISSIVE.has(name)));
}
