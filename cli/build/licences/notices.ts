import type { Plugin } from 'vite';
import { packageFiles } from './bundledFiles.ts';
import { type BundledPackage, licenceFaults } from './judge.ts';
import { withWholeText } from './missingTexts.ts';
import { noticesText } from './noticesText.ts';
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
