import { describe, expect, it } from 'vitest';
import { pageOf } from './support/docs.ts';
import { importsOf, sourceFiles } from './support/imports.ts';

const [, section] = pageOf('docs/architecture.md').split('## Three walks');
const walks = section!
  .split(/^\*\*(?=[A-Z])/m)
  .slice(1)
  .map((walk) => ({
    title: walk.slice(0, walk.indexOf('.')),
    files: [...walk.matchAll(/`((?:lib|app)\/[\w/.]+)`/g)].map(([, path]) => path!),
  }));

const sources = [...sourceFiles('lib'), ...sourceFiles('app')];
const imports = sources.flatMap(importsOf).filter(({ ours }) => ours);
/** What a file imports; what an index hands on counts as imported from where it is. */
function importedBy(file: string): string[] {
  const direct = imports.filter(({ from }) => from === file).map(({ to }) => to);
  return direct.flatMap((to) => (to.endsWith('/index.ts') ? [to, ...importedBy(to)] : [to]));
}

describe('the walks of docs/architecture.md', () => {
  it('are three, and name no file twice', () => {
    const files = walks.flatMap((walk) => walk.files);
    expect(walks).toHaveLength(3);
    expect(new Set(files).size).toBe(files.length);
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(walks)('$title: every file is there, and knows one that came before, or is known by it', ({ files }) => {
    const known = sources.map(({ path }) => path);
    expect(files.filter((file) => !known.includes(file))).toEqual([]);
    const lost = files.filter((file, index) => {
      const before = files.slice(0, index);
      const isKnown = before.some((one) => importedBy(one).includes(file));
      return index > 0 && !isKnown && !importedBy(file).some((one) => before.includes(one));
    });
    expect(lost).toEqual([]);
  });
});
