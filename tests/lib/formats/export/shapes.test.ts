import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportTasks } from '../../../../lib/formats/index.ts';
import { type Json, compile, convert, open, save } from '../../../../lib/index.ts';
import { equalJson } from '../../../../lib/internal.ts';
import { taskText } from '../../../support/arbitrary/spelling.ts';
import { chainOf } from '../../../support/chainOf.ts';
import { definitionsIn, documentOf, openText } from '../../../support/openText.ts';
import { PATIENT, runs } from '../../../support/runs.ts';

const ODD = '{"id": "a",  "name": "A\\u0042", "n": [1.0, 12345678901234567890, 1e3]}';

function textOf(text: string, shape: 'same' | 'array' | 'list' | 'create'): string {
  return exportTasks(openText(text), { shape }).files[0]!.text;
}

describe('shapes', () => {
  it('same is what save writes, array a list, list a page', () => {
    expect(textOf(ODD, 'same')).toBe(ODD);
    expect(textOf(ODD, 'array')).toBe(`[${ODD}]`);
    expect(textOf(ODD, 'list')).toBe(`{\n  "data": [\n    ${ODD}\n  ],\n  "links": {}\n}\n`);
    expect(textOf('[]', 'list')).toBe('{\n  "data": [],\n  "links": {}\n}\n');
  });

  it('a page that is one keeps its links', () => {
    const page = `{"links": {"next": null}, "data": [${ODD}]}`;
    expect(textOf(page, 'list')).toBe(page);
  });

  it('lists are written with the indentation and line ends of the file', () => {
    const text = '[\r\n\t{\r\n\t\t"id": "a"\r\n\t}\r\n]';
    expect(textOf(text, 'list')).toBe(
      '{\r\n\t"data": [\r\n\t\t{\r\n\t\t\t"id": "a"\r\n\t\t}\r\n\t],\r\n\t"links": {}\r\n}\r\n',
    );
  });

  it('files are one task each, at the left margin, in their own spelling', () => {
    const page = `{"data": [\n    {\n      "name": "Über/ A",\n      "n": 1.0\n    },\n    ${ODD}]}`;
    const { files } = exportTasks(openText(page), { shape: 'files' });
    expect(files).toEqual([
      { name: 'uber-a.json', text: '{\n  "name": "Über/ A",\n  "n": 1.0\n}\n' },
      { name: 'ab.json', text: `${ODD}\n` },
    ]);
  });

  it('bodies keep the spelling of what they keep', () => {
    expect(textOf(ODD, 'create')).toContain('{"name": "A\\u0042", "n": [1.0, 12345678901234567890, 1e3]}');
  });

  it('are written for a dialect, with what it cannot say', () => {
    const document = documentOf([
      { id: 'a', specVersion: '1.16.0', metadata: { topology: {}, disabledCode: 'OWNER-MOVED' } },
    ]);
    const { files, problems } = exportTasks(document, { shape: 'array', dialect: 'v1' });
    expect(files[0]!.text).toBe(save(convert(document, 'v1').document));
    expect(problems).toEqual(convert(document, 'v1').problems);
    const bare = exportTasks(document, { shape: 'array', dialect: 'v1', drop: true });
    expect(JSON.parse(bare.files[0]!.text)).toEqual([{ id: 'a', specVersion: '0.8', metadata: {} }]);
    expect(bare.problems).toHaveLength(2);
    // bodies leave all of that out, so there is nothing to say
    expect(exportTasks(document, { shape: 'create', dialect: 'v1' }).problems).toEqual([]);
  });

  it('of request bodies report an upstream that nothing will ever be', () => {
    const { problems } = exportTasks(chainOf(['a'], ['new:gone ANY a', 'elsewhere ANY a']), { shape: 'create' });
    expect(problems.map(({ code, task, pointer, edge }) => [code, task, pointer, typeof edge])).toEqual([
      ['create-unknown-upstream', 'a', '/events/0', 'string'],
    ]);
  });
});

describe('law: every shape says what the chain compiles to', PATIENT, () => {
  it('for any file', () => {
    fc.assert(
      fc.property(taskText, (text) => {
        const document = openText(text);
        const tasks = compile(document.chain);
        for (const shape of ['same', 'array', 'list'] as const) {
          const [file] = exportTasks(document, { shape }).files;
          expect(equalJson(definitionsIn(file!.text), tasks, true)).toBe(true);
          expect(open(file!.text).ok).toBe(true);
        }
        const { files } = exportTasks(document, { shape: 'files' });
        expect(
          equalJson(
            files.map(({ text: one }) => JSON.parse(one) as Json),
            tasks,
            true,
          ),
        ).toBe(true);
        expect(new Set(files.map(({ name }) => name)).size).toBe(tasks.length);
      }),
      runs(1201, 1000),
    );
  });
});
