import { existsSync, readFileSync } from 'node:fs';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { type BundledPackage, licenceFaults } from '../../../cli/build/licences/judge.ts';
import { noticing } from '../../../cli/build/licences/notices.ts';
import { OTHER_TERMS } from '../../../cli/build/licences/otherTerms.ts';
import { createApp } from '../../../cli/server/app.ts';
import { ownFolder } from '../support/folder.ts';
import { ROOT } from '../support/run.ts';

const invented = (licence: string | null, text = 'Permission is hereby granted.'): BundledPackage => ({
  name: 'invented',
  version: '1.2.3',
  licence,
  text,
});

describe('a package may be passed on', () => {
  it.each([
    'MIT',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    '0BSD',
    'CC0-1.0',
    'Unlicense',
    'BlueOak-1.0.0',
    '(MIT OR GPL-3.0-only)',
    'MIT AND ISC',
    'GPL-2.0-only AND ISC OR MIT',
  ])('under %s', (licence) => {
    expect(licenceFaults([invented(licence)], new Map())).toEqual([]);
  });

  it.each([
    'AGPL-3.0-only',
    'GPL-3.0-or-later',
    'EPL-2.0',
    'MPL-2.0',
    'UNLICENSED',
    'SEE LICENSE IN terms.txt',
    'MIT AND GPL-3.0-only',
    '((MIT) OR (GPL-3.0-only))',
    'mit',
    'constructor',
    'MIT WITH Autoconf-exception-2.0',
  ])('not under %s', (licence) => {
    expect(licenceFaults([invented('MIT'), invented(licence)], new Map())).toEqual([
      `invented 1.2.3 is under ${licence}, which is not among the permissive licences. Use another package; or, where its terms are kept, list it with the reason in cli/build/licences/otherTerms.ts.`,
    ]);
  });

  it('not without a licence, and not without its text', () => {
    expect(licenceFaults([invented(null)], new Map())).toEqual([
      expect.stringMatching(/^invented 1\.2\.3 names no licence/),
    ]);
    expect(licenceFaults([invented('MIT', ' \n')], new Map())).toEqual([
      expect.stringMatching(/^invented 1\.2\.3 brings no text of its licence/),
    ]);
  });

  it('under other terms where these are listed, and are still the same', () => {
    const listed = new Map([
      ['invented', { licence: 'EPL-2.0', reason: 'It is needed.', source: 'https://example.com' }],
    ]);
    expect(licenceFaults([invented('EPL-2.0')], listed)).toEqual([]);
    expect(licenceFaults([invented('AGPL-3.0-only')], listed)).toHaveLength(1);
    expect(licenceFaults([{ ...invented('EPL-2.0'), name: 'another' }], listed)).toHaveLength(1);
  });
});

describe('a build', () => {
  const folder = ownFolder();
  const addPackage = (name: string, license: string): void => {
    folder.folder(`node_modules/${name}`);
    folder.file(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', license, type: 'module', main: 'index.js' }),
    );
    folder.file(`node_modules/${name}/LICENSE`, `The licence of ${name}`);
    folder.file(`node_modules/${name}/index.js`, `export const said = '${name}'; export const unused = () => said;`);
    folder.file(`node_modules/${name}/sheet.css`, `.${name} { color: red }`);
  };
  /** Builds a page whose script, worker and style sheet are as given. */
  const buildPage = async (script: string, worker = '', sheet = ''): Promise<void> => {
    folder.file('index.html', '<!doctype html><script type="module" src="./main.js"></script>');
    folder.file(
      'main.js',
      `import './sheet.css'; import Other from './worker.js?worker'; console.log(Other);\n${script}`,
    );
    folder.file('worker.js', `console.log('works');\n${worker}`);
    folder.file('sheet.css', `${sheet}\nbody { color: blue }`);
    const { page, worker: ofWorker } = noticing();
    await build({
      root: folder.path,
      configFile: false,
      logLevel: 'silent',
      plugins: [page],
      worker: { format: 'es', plugins: () => [ofWorker] },
      build: { outDir: folder.file('out') },
    });
  };
  const told = (): string => readFileSync(folder.file('out/licenses.txt'), 'utf8');

  it('tells of the packages in its scripts, workers and style sheets, and of no others', async () => {
    for (const name of ['in-script', 'in-worker', 'in-sheet', 'imported-for-nothing']) addPackage(name, 'MIT');
    await buildPage(
      `import { said } from 'in-script'; import { unused } from 'imported-for-nothing'; console.log(said);`,
      `import { said } from 'in-worker'; console.log(said);`,
      `@import 'in-sheet/sheet.css';`,
    );
    for (const name of ['in-script', 'in-worker', 'in-sheet']) {
      expect(told()).toContain(`${name} 1.0.0\nLicence: MIT\n\nThe licence of ${name}\n`);
    }
    expect(told()).not.toContain('imported-for-nothing');
  });

  it.each([
    ['script', (from: string) => buildPage(`import { said } from '${from}'; console.log(said);`)],
    ['worker', (from: string) => buildPage('', `import { said } from '${from}'; console.log(said);`)],
    ['style sheet', (from: string) => buildPage('', '', `@import '${from}/sheet.css';`)],
  ])('fails where a package in a %s must not be passed on', async (where, buildWith) => {
    const name = `bad-in-${where.replace(' ', '-')}`;
    addPackage(name, 'AGPL-3.0-only');
    await expect(buildWith(name)).rejects.toThrow(
      new RegExp(`${name} 1\\.0\\.0 is under AGPL-3\\.0-only, which is not among the permissive licences`),
    );
  });
});

describe.each([
  ['app', ['@xyflow/react', 'elkjs', 'react']],
  ['cli', ['@expo-google-fonts/inter', '@qlik/api', '@resvg/resvg-wasm', 'hono', 'leveldb', 'rfc6902']],
  ['lib', ['jsonc-parser']],
] as const)('what is built in dist/%s', (part, some) => {
  const read = (file: string): string => readFileSync(`${ROOT}dist/${part}/${file}`, 'utf8');
  const packages = JSON.parse(
    existsSync(`${ROOT}dist/${part}/licenses.json`) ? read('licenses.json') : '[]',
  ) as BundledPackage[];

  it('holds packages that may be passed on', () => {
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining([...some]));
    expect(licenceFaults(packages, OTHER_TERMS)).toEqual([]);
  });

  it('brings the name, version, licence and whole text of each', () => {
    const text = read('licenses.txt');
    for (const { name, version, licence, text: whole } of packages) {
      expect(text).toContain(`${name} ${version} (${licence})`);
      expect(text).toContain(`${name} ${version}\nLicence: ${licence}\n`);
      expect(text).toContain(whole);
      if (licence === 'Apache-2.0') expect(whole).toContain('END OF TERMS AND CONDITIONS');
    }
  });
});

it('the page’s server gives the notices, with the terms and the source of what is not permissive', async () => {
  const answer = await createApp(`${ROOT}dist/app`).request('http://127.0.0.1/licenses.txt', {
    headers: { host: '127.0.0.1' },
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const text = await answer.text();
  const { licence, reason, source } = OTHER_TERMS.get('elkjs')!;
  expect(text).toMatch(new RegExp(`\\nelkjs \\d\\S+\\nLicence: ${licence}\\n`));
  expect(text).toContain(`\n${reason}\nSource: ${source}\n`);
  expect(text).toContain('Eclipse Public License - v 2.0');
});
