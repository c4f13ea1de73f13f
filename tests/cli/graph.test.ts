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

  describe('as PNG', () => {
    const sizeOf = (file: string) => {
      const png = readFileSync(file);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
    };
    const made = async (name: string, ...options: readonly string[]) => {
      const out = folder.file(name);
      const { code, stderr } = await inProcess('graph', OLD, '--format', 'png', ...options, '-o', out);
      expect(code).toBe(0);
      return { out, stderr };
    };

    it('makes an image, as fine as is asked for', async () => {
      const [one, two] = [await made('one.png', '--scale', '1'), await made('two.png')];
      const { width, height } = sizeOf(one.out);
      expect(sizeOf(two.out)).toEqual({ width: 2 * width, height: 2 * height });
      expect([one.stderr, two.stderr]).toEqual(['', '']);
    });

    it('makes the same bytes each time, and others of what is marked or dark', async () => {
      const [one, two, dark] = [await made('a.png'), await made('b.png'), await made('c.png', '--theme', 'dark')];
      expect(readFileSync(one.out).equals(readFileSync(two.out))).toBe(true);
      expect(readFileSync(one.out).equals(readFileSync(dark.out))).toBe(false);
      const marked = folder.file('marked.png');
      await inProcess('graph', NEW, '--base', OLD, '--format', 'png', '-o', marked);
      expect(sizeOf(marked).height).toBeGreaterThan(0);
    });

    it('says where letters are missing, unless a font is named', async () => {
      const file = folder.file('letters.json', JSON.stringify(definitionsOf([{ name: '売上', id: 'a' }])));
      const out = folder.file('letters.png');
      const { code, stderr } = await inProcess('graph', file, '--format', 'png', '-o', out);
      expect([code, stderr]).toEqual([0, expect.stringContaining('letters that Inter does not have')]);
      expect(await inProcess('graph', file, '--format', 'png', '--font', 'nowhere.ttf', '-o', out)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('cannot read the font nowhere.ttf'),
      });
    });
  });

  it('says what it cannot do', async () => {
    expect(await inProcess('graph', OLD, '--format', 'gif')).toMatchObject({ code: 2, stdout: '' });
    expect(await inProcess('graph', NEW, '--base', OLD, '--format', 'dot')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--base needs --format svg or png'),
    });
  });
});
