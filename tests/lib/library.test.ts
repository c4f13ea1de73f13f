import { describe, expect, it } from 'vitest';
import { entriesOfPackage } from '../../cli/build/entries.ts';
import { blocksOf, importsIn, pageOf, runPage } from '../support/docs.ts';
import { MODULES } from '../support/entries.ts';

/** All that an entry exports, types too. */
function namesOf(entry: string): string[] {
  const text = pageOf(`lib/${entry}index.ts`);
  return [...text.matchAll(/^export (?:type )?\{([^}]*)\} from/gm)].flatMap(([, names]) =>
    names!.split(',').flatMap((name) => name.trim().replace(/^type |^\w+ as /g, '') || []),
  );
}

const ENTRIES = entriesOfPackage();
const FOLDERS = ['', ...ENTRIES.map((name) => `${name}/`)];

it('has every entry of the package at hand', () => {
  expect(Object.keys(MODULES)).toEqual(['taskloom', ...ENTRIES.map((name) => `taskloom/${name}`)]);
});

describe.each(FOLDERS)('taskloom/%s', (entry) => {
  it('exports the names that are written down, and no others', async () => {
    const names = namesOf(entry).toSorted();
    expect(new Set(names).size).toBe(names.length);
    const file = `./publicNames/${entry.replace('/', '') || 'taskloom'}.txt`;
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(file);
  });

  it('exports nothing that another entry does', () => {
    const others = FOLDERS.filter((other) => other !== entry);
    const taken = new Set(others.flatMap(namesOf));
    expect(namesOf(entry).filter((name) => taken.has(name))).toEqual([]);
  });
});

describe.each(['README.md', 'docs/library.md', ...ENTRIES.map((name) => `docs/library/${name}.md`)])('%s', (name) => {
  it('imports only what is there', () => {
    const named = blocksOf(pageOf(name), 'ts').flatMap(importsIn);
    expect(named.length).toBeGreaterThan(1);
    for (const [one, module] of named) if (module.startsWith('taskloom')) expect(MODULES[module]).toHaveProperty(one);
  });
});

// the page of the tenant needs one: tests/cli/tenant/library.test.ts
describe.each(ENTRIES.filter((name) => name !== 'tenant'))('docs/library/%s.md', (name) => {
  it('gives what it says', async () => {
    const said = await runPage(blocksOf(pageOf(`docs/library/${name}.md`), 'ts').join('\n'), MODULES);
    expect(said.length).toBeGreaterThan(3);
    for (const { code, stated, was } of said) expect(was, code).toEqual(stated);
  });
});
