import type { Plugin } from 'vite';
import { packageFiles } from './bundledFiles.ts';
import { type BundledPackage, type OtherTerms, licenceFaults } from './judge.ts';
import { withWholeText } from './missingTexts.ts';
import { OTHER_TERMS } from './otherTerms.ts';
import { packageFolder, readPackage } from './readPackage.ts';

/** What a build passes on of others: as text for people, and as JSON for checks. */
const FILES = { text: 'licenses.txt', json: 'licenses.json' } as const;

interface Noticing {
  /** Writes the notices of a build, and fails it where a package must not be in it. */
  readonly page: Plugin;
  /** For the bundles of workers, which come along as files. */
  readonly worker: Plugin;
}

/**
 * Looks into the finished bundle, so that what is passed on and what is told are the same.
 *
 * @param beside - Packages that come along outside the bundle.
 */
export function noticing(beside: () => readonly BundledPackage[] = () => []): Noticing {
  const folders = new Set<string>();
  const look = (bundle: Parameters<typeof packageFiles>[0]): void => {
    for (const file of packageFiles(bundle)) folders.add(packageFolder(file));
  };
  return {
    worker: { name: 'taskloom-worker-notices', generateBundle: (_, bundle) => look(bundle) },
    page: {
      name: 'taskloom-notices',
      generateBundle(_, bundle) {
        look(bundle);
        const packages = [...Array.from(folders, readPackage), ...beside()].map(withWholeText).toSorted(byName);
        const faults = licenceFaults(packages, OTHER_TERMS);
        if (faults.length > 0) this.error(faults.join('\n'));
        this.emitFile({ type: 'asset', fileName: FILES.text, source: noticesText(packages, OTHER_TERMS) });
        this.emitFile({ type: 'asset', fileName: FILES.json, source: `${JSON.stringify(packages, null, 2)}\n` });
      },
    },
  };
}

/** In an order that does not depend on the language of the machine. */
function byName(a: BundledPackage, b: BundledPackage): number {
  const [left, right] = [a, b].map(({ name, version }) => `${name} ${version}`) as [string, string];
  return left < right ? -1 : 1;
}

const RULE = '='.repeat(80);

/**
 * The notices that are passed on: each package with its version, its licence and the whole text of that.
 *
 * @param listed - What is to be said of packages whose licence is not permissive, by name.
 */
function noticesText(packages: readonly BundledPackage[], listed: ReadonlyMap<string, OtherTerms>): string {
  const entries = packages.map(({ name, version, licence, text }) => {
    const terms = listed.get(name);
    const more = terms ? `\n${terms.reason}\nSource: ${terms.source}\n` : '';
    return `${RULE}\n${name} ${version}\nLicence: ${licence}\n${more}\n${text}\n`;
  });
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})\n`).join('');
  return `Taskloom contains code of these packages.\n\n${list}\n${entries.join('\n')}`;
}
