import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as schedulingTasks from '@qlik/api/scheduling/tasks';
import * as v1Tasks from '@qlik/api/tasks';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/run.ts';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const api = readFileSync(`${ROOT}docs/api.md`, 'utf8');

/** The rows of docs/api.md that name a test: the operation, the function where there is one, the file and the title. */
function rowsUnder(heading: string): { readonly name: string; readonly file: string; readonly title: string }[] {
  const section = api.split('\n## ').find((part) => part.includes(heading))!;
  return section.split('\n').flatMap((line) => {
    const [, file, title] = /\| `(\w+\.test\.ts)`: ([^|]+?) +\|$/.exec(line) ?? [];
    return file && title ? [{ name: /\| `(\w+)` +\|/.exec(line)?.[1] ?? '', file, title }] : [];
  });
}

describe.each([
  ['/api/v1/tasks', v1Tasks],
  ['/api/scheduling/tasks', schedulingTasks],
])('docs/api.md on %s', (heading, module) => {
  const rows = rowsUnder(heading);

  it('has a row for each function of @qlik/api', () => {
    const functions = Object.keys(module).filter(
      (name) => !['clearCache', 'default', 't', 'module.exports'].includes(name),
    );
    expect(
      rows
        .map(({ name }) => name)
        .filter((name) => name !== '')
        .toSorted(),
    ).toEqual(functions.toSorted());
  });

  it('names tests that there are, and that call the function', () => {
    for (const { name, file, title } of rows) {
      const text = readFileSync(HERE + file, 'utf8');
      expect([title, text.includes(`it('${title}'`)]).toEqual([title, true]);
      expect([name, text.includes(`${name}(`)]).toEqual([name, true]);
    }
  });
});
