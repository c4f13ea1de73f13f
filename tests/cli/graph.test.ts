import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../support/chainOf.ts';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';

const folder = ownFolder();
const OLD = folder.file('old.json', JSON.stringify(definitionsOf(['a', 'b'], ['a SUCCEEDED b', 'x FAILED b'])));
const NEW = folder.file('new.json', JSON.stringify(definitionsOf(['a', 'c'], ['a SUCCEEDED c'])));

describe('taskloom graph', () => {
  it('arranges a file that has no places, and draws it', async () => {
    const { code, stdout } = await inProcess('graph', OLD);
    expect(code).toBe(0);
    const cards = [...stdout.matchAll(/<g transform="translate\((-?[\d.]+) (-?[\d.]+)\)"><title>/g)];
    expect(new Set(cards.map(([, x, y]) => `${x} ${y}`)).size).toBe(3);
    expect(stdout).toContain('>not in this file<');
  });

  it('marks what is other than in a base', async () => {
    const out = folder.file('out.svg');
    expect((await inProcess('graph', NEW, '--base', OLD, '--theme', 'print', '-o', out)).code).toBe(0);
    const svg = readFileSync(out, 'utf8');
    for (const mark of ['m-added', 'm-removed']) expect(svg).toContain(`class="node ${mark}"`);
  });

  it('prints Mermaid and Graphviz', async () => {
    expect((await inProcess('graph', OLD, '--format', 'mermaid')).stdout).toMatch(/^flowchart LR\n/);
    expect((await inProcess('graph', OLD, '--format', 'dot')).stdout).toMatch(/^digraph chain \{\n/);
  });

  it('says what it cannot do', async () => {
    expect(await inProcess('graph', OLD, '--format', 'gif')).toMatchObject({ code: 2, stdout: '' });
    expect(await inProcess('graph', NEW, '--base', OLD, '--format', 'dot')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--base needs --format svg'),
    });
  });
});
