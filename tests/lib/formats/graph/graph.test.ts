import { readFileSync } from 'node:fs';
import { parse as parseDot } from '@ts-graphviz/ast';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { diff } from '../../../../lib/diff/index.ts';
import { addGroup, collapseGroups } from '../../../../lib/editor/index.ts';
import { DARK, LIGHT } from '../../../../lib/formats/graph/palette.ts';
import { dotOf, mermaidOf, svgOf } from '../../../../lib/formats/index.ts';
import { type ChainDocument, graphOf, move, remove, rename, setJoin, unwrap } from '../../../../lib/index.ts';
import { chainOf } from '../../../support/chainOf.ts';
import { randomChains } from '../../../support/randomChains.ts';

const NASTY = '</script><img src=x onerror=alert(1)>"\'`&\u0000\uD800 ]]> <!-- -->';

/** A chain whose tasks lie in a row. */
function placed(document: ChainDocument): ChainDocument {
  const { chain } = document;
  const keys = [...chain.tasks.map(({ key }) => key), ...graphOf(chain).externals];
  return unwrap(move(document, { moves: new Map(keys.map((key, index) => [key, { x: index * 300, y: 0 }])) })).document;
}
const CHAIN = placed(chainOf(['a', 'b', 'c'], ['a SUCCEEDED b', 'a FAILED c', 'x ANY c']));

/** The elements of a text that a strict parser of XML reads, as `name.class`, and all its text. */
function readXml(text: string): { readonly elements: string[]; readonly words: string } {
  const elements: string[] = [];
  let words = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push([name, attributes['class']].filter(Boolean).join('.')));
  parser.on('text', (more) => (words += more));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return { elements, words };
}

describe('an SVG', () => {
  it('has a card a task, a dotted one an external task, and a line an edge', () => {
    const { elements, words } = readXml(svgOf(CHAIN));
    const count = (wanted: string) => elements.filter((element) => element === wanted).length;
    expect([count('rect.node'), count('rect.ghost')]).toEqual([3, 1]);
    expect(elements.filter((element) => element.startsWith('path.edge'))).toEqual([
      'path.edge s-succeeded succeeded',
      'path.edge s-failed failed',
      'path.edge s-any any',
    ]);
    expect(words).toContain('not in this file');
  });

  it('marks what a comparison found, and draws what is gone', () => {
    const joined = unwrap(setJoin(CHAIN, { task: 'c', join: 'all' })).document;
    const after = unwrap(remove(joined, { tasks: ['b'] })).document;
    const { elements } = readXml(svgOf(after, { base: { before: CHAIN, diff: diff(CHAIN, after) } }));
    expect(elements).toEqual(
      expect.arrayContaining(['rect.node m-changed', 'rect.node m-removed', 'path.edge s-succeeded succeeded gone']),
    );
  });

  it('draws a collapsed group as one card, and a selection without the rest', () => {
    const { document, created } = unwrap(addGroup(CHAIN, { tasks: ['a', 'b'], name: 'Extracts' }));
    const group = unwrap(collapseGroups(document, { groups: created.groups, isCollapsed: true })).document;
    const { elements, words } = readXml(svgOf(group));
    expect(elements.filter((element) => element === 'rect.node')).toHaveLength(2);
    expect(words).toContain('Extracts');
    expect(readXml(svgOf(CHAIN, { only: new Set(['a', 'b']) })).words).not.toContain('not in this file');
  });

  it('has the colours of the page', () => {
    const css = readFileSync(new URL('../../../../app/ui/tokens.css', import.meta.url), 'utf8');
    const [light, dark] = css.split("[data-theme='dark']");
    const token = (name: string) => name.replace(/[A-Z0-9]/g, (sign) => `-${sign.toLowerCase()}`);
    for (const [palette, part] of [
      [LIGHT, light],
      [DARK, dark],
    ] as const)
      for (const [name, colour] of Object.entries(palette)) expect(part).toContain(`--${token(name)}: ${colour};`);
  });

  it('is light and dark as the reader’s system is, unless one of them is asked for', () => {
    expect(svgOf(CHAIN)).toMatch(/prefers-color-scheme:dark.*@media print/);
    expect(svgOf(CHAIN, { theme: 'dark' })).not.toMatch(/@media/);
    expect(svgOf(CHAIN, { theme: 'dark' })).toContain(`.ground{fill:${DARK.ground}}`);
  });

  it('is empty, and still a picture, where nothing has a place', () => {
    expect(readXml(svgOf(chainOf(['a']))).elements).not.toContain('rect.node');
  });
});

describe('whatever tasks are called, it is text', () => {
  const nasty = unwrap(rename(CHAIN, { task: 'a', name: NASTY })).document;

  it('in SVG, which has no script and fetches nothing', () => {
    const text = svgOf(nasty);
    const { elements, words } = readXml(text);
    expect(words).toContain('</script><img src=x');
    expect(elements.filter((element) => /^(script|img|a|image|foreignObject)\b/.test(element))).toEqual([]);
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!#)/);
  });

  it('in Mermaid, without markup', () => {
    expect(mermaidOf(nasty).split('\n')[1]).toMatch(
      /^ {2}t0\["#60;\/script#62;#60;img src#61;x onerror#61;alert\(1\)#62;/,
    );
  });

  it('in the language of Graphviz, in quotes', () => {
    expect(() => parseDot(dotOf(nasty))).not.toThrow();
  });
});

describe('300 random chains', () => {
  const chains = randomChains(300);

  it('are SVG that a strict parser of XML reads', () => {
    for (const chain of chains) expect(readXml(svgOf(placed(chain))).elements[0]).toBe('svg');
  });

  it('are graphs that a parser of Graphviz reads, with all edges', () => {
    for (const chain of chains) {
      const ast = parseDot(dotOf(chain));
      const graph = ast.children.find((child) => child.type === 'Graph') as { children: { type: string }[] };
      expect(graph.children.filter(({ type }) => type === 'Edge')).toHaveLength(graphOf(chain.chain).edges.length);
    }
  });
});
