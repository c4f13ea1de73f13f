import type { BundledPackage, OtherTerms } from './judge.ts';

const RULE = '='.repeat(80);

/**
 * The notices that are passed on: each package with its version, its licence and the whole text of that.
 *
 * @param listed - What is to be said of packages whose licence is not permissive, by name.
 */
export function noticesText(packages: readonly BundledPackage[], listed: ReadonlyMap<string, OtherTerms>): string {
  const entries = packages.map(({ name, version, licence, text }) => {
    const terms = listed.get(name);
    const more = terms ? `\n${terms.reason}\nSource: ${terms.source}\n` : '';
    return `${RULE}\n${name} ${version}\nLicence: ${licence}\n${more}\n${text}\n`;
  });
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})\n`).join('');
  return `Taskloom contains code of these packages.\n\n${list}\n${entries.join('\n')}`;
}
